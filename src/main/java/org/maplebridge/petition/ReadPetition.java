package org.maplebridge.petition;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.maplebridge.limits.LimitClock;
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
     * What one who knows a query code sees.
     *
     * @param petitioner who he is, from 0 on
     * @param forAll whether he acts for all who raised it: the code is that of the petition, or nobody raised it with him
     */
    public record Access(Dossier dossier, int petitioner, boolean forAll) {}

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Dossiers dossiers;
    private final PetitionSight sight;
    private final Attachments attachments;
    private final Looks looks;
    private final Units units;

    ReadPetition(
            Petitions petitions,
            PetitionTexts texts,
            Dossiers dossiers,
            PetitionSight sight,
            Attachments attachments,
            Looks looks,
            Units units) {
        this.petitions = petitions;
        this.texts = texts;
        this.dossiers = dossiers;
        this.sight = sight;
        this.attachments = attachments;
        this.looks = looks;
        this.units = units;
    }

    public Petition visible(String receiptNumber, StaffMember caller) {
        return looked(
                receiptNumber, caller, petitions.look(receiptNumber).filter(petition -> sight.sees(caller, petition)));
    }

    /** For whoever may write for its petitioner: all others are refused. */
    public Petition forPetitioner(String receiptNumber, StaffMember caller) {
        Petition petition = visible(receiptNumber, caller);
        if (!sight.actsForPetitioner(caller, petition)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "not-yours-to-do");
        }
        return petition;
    }

    /** The petition for whoever sees it and for who takes part in it for a while: its matter, not what others did. */
    public Petition readable(String receiptNumber, StaffMember caller) {
        return looked(
                receiptNumber,
                caller,
                petitions.look(receiptNumber).filter(petition -> sight.concerns(caller, petition)));
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
        return sight.sees(caller, petition)
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
        return dossiers.of(visible(number, caller));
    }

    /** Who only takes part in it does not see the limits of other departments that were called. */
    public Dossier dossier(String receiptNumber, StaffMember caller) {
        Petition petition = readable(receiptNumber, caller);
        Dossier dossier = dossiers.of(petition);
        return sight.sees(caller, petition) ? dossier : dossier.withClocks(own(dossier.clocks(), caller));
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
        return dossiers.of(looked(
                receiptNumber,
                caller,
                petitions
                        .look(receiptNumber)
                        .filter(petition ->
                                caller.username().equals(petition.matter().filedBy())
                                        || sight.sees(caller, petition))));
    }

    public List<PetitionEvent> history(String receiptNumber, StaffMember caller) {
        return dossiers.historyOf(visible(receiptNumber, caller));
    }

    public List<LimitClock> clocks(String receiptNumber, StaffMember caller) {
        return dossiers.clocksOf(visible(receiptNumber, caller));
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
        Dossier dossier = dossiers.of(shown);
        return new Access(dossier, petitioner, forAll || dossier.petitioners().size() == 1);
    }

    /** What happened so far, for who came with a code: whoever shows it leaves out what is not for petitioners. */
    public List<PetitionEvent> history(Access access) {
        return dossiers.historyOf(access.dossier().petition());
    }
}
