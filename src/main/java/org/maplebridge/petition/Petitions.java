package org.maplebridge.petition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.limits.LimitedSubjects;
import org.maplebridge.shared.Refusal;
import org.maplebridge.shared.TransactionScoped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * The petitions. Within a transaction each is loaded once, locked, and written once with its new history entries just
 * before the commit, however many steps of the process touched it.
 */
@Repository
public class Petitions implements LimitedSubjects {

    /** By receipt number, in the order in which they were first asked for. */
    private static final class Opened extends LinkedHashMap<String, Petition> {

        private static final long serialVersionUID = 1;
    }

    private static final int ID_BLOCK = 20;

    private final PetitionTable table;
    private final Concealment concealment;
    private final ApplicationEventPublisher events;
    private final TransactionScoped<Opened> opened =
            new TransactionScoped<>(Opened.class, Opened::new, this::writeChanged);
    private long nextId = 1;
    private long lastId;

    Petitions(PetitionTable table, Concealment concealment, ApplicationEventPublisher events) {
        this.table = table;
        this.concealment = concealment;
        this.events = events;
    }

    /** The number of a petition to come. Numbers come in blocks; a restart leaves a gap. */
    synchronized long nextId() {
        if (nextId > lastId) {
            nextId = table.nextBlock();
            lastId = nextId + ID_BLOCK - 1;
        }
        return nextId++;
    }

    void add(Petition petition) {
        opened.get().put(petition.receiptNumber(), petition);
    }

    /** The petition, locked until the transaction ends. */
    public Petition get(String receiptNumber) {
        return find(receiptNumber).orElseThrow(() -> Refusal.notFound("petition-unknown", receiptNumber));
    }

    @Override
    public void lock(String receiptNumber) {
        get(receiptNumber);
    }

    public Optional<Petition> find(String receiptNumber) {
        Petition known = opened.get().get(receiptNumber);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Petition> stored = table.select("where receipt_number = ? for update", receiptNumber).stream()
                .findFirst();
        stored.ifPresent(petition -> opened.get().put(receiptNumber, petition));
        return stored;
    }

    /** The petition as it is stored now, not locked, to be looked at only. */
    public Optional<Petition> look(String receiptNumber) {
        if (opened.exists()) {
            writeChanged();
        }
        return table.select("where receipt_number = ?", receiptNumber).stream().findFirst();
    }

    /** Those of the petitions that are stored now, by number, asked for at once; not locked, to be looked at only. */
    public Map<String, Petition> look(Collection<String> receiptNumbers) {
        if (opened.exists()) {
            writeChanged();
        }
        return list("where receipt_number = any (?)", List.of((Object) receiptNumbers.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(Petition::receiptNumber, Function.identity()));
    }

    List<Petition> list(String conditions, List<Object> arguments) {
        return table.select(conditions, arguments.toArray());
    }

    /** What a unit handles, as it is marked. */
    public List<String> handledIn(String unitCode, boolean unattended) {
        return table
                .select(
                        "where unit_code = ? and ended_at is null and status = 'HANDLING' and unattended = ? order by id",
                        unitCode,
                        unattended)
                .stream()
                .map(Petition::receiptNumber)
                .toList();
    }

    /** What is registered or handled anywhere and accuses somebody; not locked. */
    public List<Petition> unansweredAccusing() {
        return table
                .select("where ended_at is null and status in ('REGISTERED', 'HANDLING', 'WAITING_FOR_PETITIONER')"
                        + " and accused <> '[]' order by id")
                .stream()
                .filter(petition -> !petition.matter().accused().isEmpty())
                .toList();
    }

    /** Numbers of those from which somebody of these keeps away. @param asides as {@link PetitionRecusals#code} writes them */
    public List<String> keptFrom(Set<String> asides) {
        return table.keptFrom(asides);
    }

    Optional<String> receiptNumberOf(Source source) {
        return table.receiptNumberOf(source);
    }

    /** Writes what changed so far, and what changes while others hear of it; the rest of the transaction may change more. */
    void writeChanged() {
        Optional<Petition> next = nextChanged();
        while (next.isPresent()) {
            write(next.get());
            next = nextChanged();
        }
    }

    private Optional<Petition> nextChanged() {
        return opened.get().values().stream()
                .filter(petition -> petition.state().changed())
                .findFirst();
    }

    private void write(Petition petition) {
        boolean unwritten = petition.state().unwritten();
        List<PetitionEvent> added = petition.state().takeAdded();
        if (unwritten) {
            table.insert(petition, added);
        } else {
            table.update(petition, added);
        }
        if (petition.state().takeNewlySecret()) {
            concealment.conceal(petition);
            events.publishEvent(new PetitionConcealed(petition.receiptNumber()));
        }
        events.publishEvent(new PetitionChanged(petition, added));
    }
}
