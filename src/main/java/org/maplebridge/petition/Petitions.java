package org.maplebridge.petition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.limits.LimitedSubjects;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The petitions. Within a transaction each is loaded once, locked, and written once with its new history entries just
 * before the commit, however many steps of the process touched it.
 */
@Repository
public class Petitions implements LimitedSubjects {

    private static final int ID_BLOCK = 20;

    private final PetitionTable table;
    private final ApplicationEventPublisher events;
    private long nextId = 1;
    private long lastId;

    Petitions(PetitionTable table, ApplicationEventPublisher events) {
        this.table = table;
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
        opened().put(petition.receiptNumber(), petition);
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
        Petition known = opened().get(receiptNumber);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Petition> stored = table.select("where receipt_number = ? for update", receiptNumber).stream()
                .findFirst();
        stored.ifPresent(petition -> opened().put(receiptNumber, petition));
        return stored;
    }

    /** The petition as it is stored now, not locked, to be looked at only. */
    public Optional<Petition> look(String receiptNumber) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            writeChanged();
        }
        return table.select("where receipt_number = ?", receiptNumber).stream().findFirst();
    }

    List<Petition> list(String conditions, List<Object> arguments) {
        return table.select(conditions, arguments.toArray());
    }

    Optional<String> receiptNumberOf(Source source) {
        return table.receiptNumberOf(source);
    }

    private Map<String, Petition> opened() {
        @SuppressWarnings("unchecked")
        Map<String, Petition> opened = (Map<String, Petition>) TransactionSynchronizationManager.getResource(this);
        if (opened != null) {
            return opened;
        }
        Map<String, Petition> fresh = new LinkedHashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                writeChanged();
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Petitions.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Petitions.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Petitions.this);
            }
        });
        return fresh;
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
        return opened().values().stream().filter(Petition::changed).findFirst();
    }

    private void write(Petition petition) {
        if (petition.unwritten()) {
            table.insert(petition);
        } else {
            table.update(petition);
        }
        List<PetitionEvent> added = petition.takeAdded();
        table.insertEvents(petition.id(), added);
        events.publishEvent(new PetitionChanged(petition, added));
    }
}
