package org.maplebridge.petition;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows petitions to those who may see them: people of the unit that has it and of the units above, whoever filed it,
 * whoever has something to do for it as long as that lasts, and the petitioner with his query code. To all others a petition
 * does not exist. Each look at a secret one is recorded, see {@link Looks}.
 */
@Service
@Transactional
public class ReadPetition {

    /**
     * All that is known of a petition.
     *
     * @param opinion null before there is a reply
     * @param ratings in the order of the petitioners, each at most once
     */
    public record Dossier(
            Petition petition,
            String content,
            List<Petitioner> petitioners,
            List<LimitClock> clocks,
            List<Attachment.Entry> attachments,
            Opinion opinion,
            List<Rating> ratings) {

        Dossier withClocks(List<LimitClock> shown) {
            return new Dossier(petition, content, petitioners, shown, attachments, opinion, ratings);
        }

        /** What the petitioner said, from 0 on; null where he has not. */
        public Rating ratingOf(int petitioner) {
            return ratings.stream()
                    .filter(rating -> rating.petitioner() == petitioner)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether one of those who raised it has not rated yet. */
        public boolean ratable() {
            return petition.reply() != null && ratings.size() < Math.max(1, petitioners.size());
        }
    }

    /**
     * What one who knows a query code sees.
     *
     * @param petitioner who he is, from 0 on
     * @param forAll whether he acts for all who raised it: the code is that of the petition, or nobody raised it with him
     */
    public record Access(Dossier dossier, int petitioner, boolean forAll) {}

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionHistory history;
    private final Attachments attachments;
    private final Opinions opinions;
    private final Ratings ratings;
    private final LimitClockwork clocks;
    private final List<UnwrittenClock> unwritten;
    private final Recusals recusals;
    private final Guests guests;
    private final TaskLinks tasks;
    private final Looks looks;
    private final Units units;

    ReadPetition(
            Petitions petitions,
            PetitionTexts texts,
            PetitionHistory history,
            Attachments attachments,
            Opinions opinions,
            Ratings ratings,
            LimitClockwork clocks,
            List<UnwrittenClock> unwritten,
            Recusals recusals,
            Guests guests,
            TaskLinks tasks,
            Looks looks,
            Units units) {
        this.petitions = petitions;
        this.texts = texts;
        this.history = history;
        this.attachments = attachments;
        this.opinions = opinions;
        this.ratings = ratings;
        this.clocks = clocks;
        this.unwritten = unwritten;
        this.recusals = recusals;
        this.guests = guests;
        this.tasks = tasks;
        this.looks = looks;
        this.units = units;
    }

    public Petition visible(String receiptNumber, StaffMember caller) {
        return looked(receiptNumber, caller, petitions.look(receiptNumber).filter(petition -> sees(caller, petition)));
    }

    /** The petition for whoever sees it and for who takes part in it for a while: its matter, not what others did. */
    public Petition readable(String receiptNumber, StaffMember caller) {
        return looked(
                receiptNumber, caller, petitions.look(receiptNumber).filter(petition -> concerns(caller, petition)));
    }

    /**
     * What was done beside a petition: all of it for whoever sees the petition, and that of his own units for who takes part
     * in it for a while.
     *
     * @param work reads it by the petition's number
     */
    public <T> List<T> beside(
            String receiptNumber, StaffMember caller, Function<String, List<T>> work, Function<T, String> unitOf) {
        Petition petition = readable(receiptNumber, caller);
        List<T> all = work.apply(petition.receiptNumber());
        return sees(caller, petition)
                ? all
                : all.stream().filter(one -> caller.sees(unitOf.apply(one))).toList();
    }

    private Petition looked(String receiptNumber, StaffMember caller, Optional<Petition> shown) {
        shown.ifPresent(petition -> looks.record(petition, caller.username()));
        return shown.orElseThrow(() -> Refusal.notFound("petition-unknown", receiptNumber));
    }

    /** What came from that system under that number, for whoever sees it. */
    public Dossier dossierOf(Source source, StaffMember caller) {
        String number =
                petitions.receiptNumberOf(source).orElseThrow(() -> Refusal.notFound("petition-unknown", source.id()));
        return dossier(visible(number, caller));
    }

    /** Whether the caller sees it. */
    public boolean visibleTo(String receiptNumber, StaffMember caller) {
        return petitions
                .look(receiptNumber)
                .filter(petition -> sees(caller, petition))
                .isPresent();
    }

    /** Those of the petitions that the caller sees, by number and asked for at once; nothing of them is shown yet. */
    public Set<String> visibleAmong(Collection<String> receiptNumbers, StaffMember caller) {
        return petitions.look(receiptNumbers).values().stream()
                .filter(petition -> sees(caller, petition))
                .map(Petition::receiptNumber)
                .collect(Collectors.toSet());
    }

    /** Who only takes part in it does not see the limits of other departments that were called. */
    public Dossier dossier(String receiptNumber, StaffMember caller) {
        Petition petition = readable(receiptNumber, caller);
        Dossier dossier = dossier(petition);
        return sees(caller, petition) ? dossier : dossier.withClocks(own(dossier.clocks(), caller));
    }

    private List<LimitClock> own(List<LimitClock> clocks, StaffMember caller) {
        return clocks.stream()
                .filter(clock -> caller.sees(clock.unitCode()) || !ofDepartment(clock))
                .toList();
    }

    private boolean ofDepartment(LimitClock clock) {
        return units.findKnown(clock.unitCode())
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .isPresent();
    }

    /** For the answer to filing: whoever filed it, or saw it before, though it may accuse his own unit. */
    public Dossier dossierForFiler(String receiptNumber, StaffMember caller) {
        return dossier(looked(
                receiptNumber,
                caller,
                petitions
                        .look(receiptNumber)
                        .filter(petition ->
                                caller.username().equals(petition.matter().filedBy()) || sees(caller, petition))));
    }

    /** What the handler asked the petitioner for last. */
    public String materialWanted(Petition petition) {
        return history.of(petition).stream()
                .filter(event -> event.kind() == EventKind.MATERIAL_REQUESTED)
                .reduce((first, second) -> second)
                .map(PetitionEvent::note)
                .orElse(null);
    }

    /** Who gave the last reply; null when there is none. */
    public String repliedBy(Petition petition) {
        return history.of(petition).stream()
                .filter(event -> event.kind() == EventKind.SOLVED)
                .reduce((first, second) -> second)
                .map(PetitionEvent::actor)
                .orElse(null);
    }

    public List<PetitionEvent> history(String receiptNumber, StaffMember caller) {
        return history.of(visible(receiptNumber, caller));
    }

    public List<LimitClock> clocks(String receiptNumber, StaffMember caller) {
        return clocks(visible(receiptNumber, caller));
    }

    /** What the petitioners sent themselves; none of a secret petition, whose contents no page of theirs shows. */
    public List<Attachment.Entry> ownFiles(Access access) {
        Petition petition = access.dossier().petition();
        return petition.secret() ? List.of() : attachments.ownOf(petition);
    }

    /** Refuses what others added. */
    public Attachment ownFile(Access access, long id) {
        return ownFiles(access).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .flatMap(entry -> attachments.find(access.dossier().petition(), id))
                .orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    public Attachment attachment(String receiptNumber, long id, StaffMember caller) {
        return attachments
                .find(readable(receiptNumber, caller), id)
                .orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    /** For whoever acts for all that raised it: the code that one of several got for himself is refused. */
    public Dossier withQueryCode(String receiptNumber, String queryCode) {
        Access access = withAnyQueryCode(receiptNumber, queryCode);
        if (!access.forAll()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "code-of-one");
        }
        return access.dossier();
    }

    /** For its petitioners: a wrong number and a wrong code are told apart by nobody. */
    public Access withAnyQueryCode(String receiptNumber, String queryCode) {
        Optional<Petition> petition = petitions.look(receiptNumber);
        byte[] given = FilePetition.hash(receiptNumber, queryCode == null ? "" : queryCode.strip());
        byte[] expected = petition.map(Petition::queryCodeHash).orElseGet(() -> new byte[given.length]);
        if (MessageDigest.isEqual(given, expected)) {
            return access(petition.orElseThrow(), 0, true);
        }
        int petitioner = texts.positionOf(petition.map(Petition::id).orElse(-1L), given)
                .orElseThrow(() -> Refusal.notFound("no-such-petition-or-code"));
        return access(petition.orElseThrow(), petitioner, false);
    }

    private Access access(Petition shown, int petitioner, boolean forAll) {
        looks.record(shown, Petition.Act.PETITIONER);
        Dossier dossier = dossier(shown);
        return new Access(dossier, petitioner, forAll || dossier.petitioners().size() == 1);
    }

    /** What happened so far, for who came with a code: whoever shows it leaves out what is not for petitioners. */
    public List<PetitionEvent> history(Access access) {
        return history.of(access.dossier().petition());
    }

    /** For notices, which tell of an entry. */
    public List<PetitionEvent> historyOf(Petition petition) {
        return history.of(petition);
    }

    /** Where it was registered, wherever it went since. */
    public String registeredAt(Petition petition) {
        return history.firstUnit(petition).orElse(petition.matter().areaCode());
    }

    /** Whether the caller sees it, or takes part in it for a while. */
    public boolean concerns(StaffMember caller, Petition petition) {
        return sees(caller, petition) || takesPart(caller, petition);
    }

    /** Those of the petitions that concern the caller, by number; nothing of them is shown yet, so it is no look. */
    public Map<String, Petition> concerning(Collection<String> receiptNumbers, StaffMember caller) {
        Collection<Petition> found = petitions.look(receiptNumbers).values();
        Set<String> elsewhere = found.stream()
                .filter(petition -> !sees(caller, petition))
                .map(Petition::receiptNumber)
                .collect(Collectors.toSet());
        Set<String> worked = tasks.waitingOn(elsewhere, caller);
        return found.stream()
                .filter(petition -> sees(caller, petition)
                        || invited(caller, petition)
                        || worked.contains(petition.receiptNumber()) && !recusals.recused(caller, petition))
                .collect(Collectors.toMap(Petition::receiptNumber, Function.identity()));
    }

    /** For triage, which reads it again. */
    public String contentOf(Petition petition) {
        return texts.contentOf(petition.id());
    }

    /** For letters, which name them. */
    public List<Petitioner> petitionersOf(Petition petition) {
        return texts.petitionersOf(petition.id());
    }

    public boolean sees(StaffMember caller, Petition petition) {
        boolean concerned = caller.username().equals(petition.matter().filedBy())
                || petition.place() != null && caller.sees(petition.place().unitCode());
        return concerned && !recusals.recused(caller, petition);
    }

    /** For a while: as somebody who was called, or because his unit still has to do something for it, like an answer. */
    private boolean takesPart(StaffMember caller, Petition petition) {
        return invited(caller, petition)
                || !recusals.recused(caller, petition)
                        && !tasks.waitingOn(List.of(petition.receiptNumber()), caller)
                                .isEmpty();
    }

    /** Nothing is asked where no work accompanies the petition. */
    private boolean invited(StaffMember caller, Petition petition) {
        return petition.accompaniments() > 0 && guests.invited(caller, petition) && !recusals.recused(caller, petition);
    }

    /** Whether the caller may write for the petitioner: who filed it, or who registers or handles at its unit. */
    public boolean actsForPetitioner(StaffMember caller, Petition petition) {
        if (caller.username().equals(petition.matter().filedBy())) {
            return true;
        }
        if (petition.place() == null) {
            return false;
        }
        List<String> line = units.get(petition.place().unitCode()).lineage();
        return caller.holdsInOneOf(Role.REGISTRAR, line)
                || caller.holds(Role.HANDLER, petition.place().unitCode())
                || caller.holds(Role.HEAD, petition.place().unitCode());
    }

    /** Whether the caller may urge: who may act for the petitioner, and supervisors above. */
    public boolean urges(StaffMember caller, Petition petition) {
        return actsForPetitioner(caller, petition)
                || petition.place() != null
                        && caller.holdsInOneOf(
                                Role.SUPERVISOR,
                                units.get(petition.place().unitCode()).lineage());
    }

    private List<LimitClock> clocks(Petition petition) {
        return Stream.concat(
                        clocks.of(petition.receiptNumber()).stream(),
                        unwritten.stream().flatMap(clock -> clock.of(petition).stream()))
                .toList();
    }

    private Dossier dossier(Petition petition) {
        return new Dossier(
                petition,
                texts.contentOf(petition.id()),
                texts.petitionersOf(petition.id()),
                clocks(petition),
                attachments.of(petition),
                opinions.of(petition).orElse(null),
                ratings.of(petition));
    }
}
