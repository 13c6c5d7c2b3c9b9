package org.maplebridge.routes;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a matter over to the body to which it is referred, by a letter that the outbox brings there (Reg. art. 22, 31). For a
 * body that is not on the list, or has no address, the letter is there to be printed, and the history says so; what is secret
 * goes to a confidential one alone, and by hand without a letter to any other (Reg. art. 30).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HandOver {

    private final ReceivingBodies bodies;
    private final Petitions petitions;
    private final Dossiers dossiers;
    private final IssueLetter issueLetter;
    private final Units units;
    private final Clock time;

    HandOver(
            ReceivingBodies bodies,
            Petitions petitions,
            Dossiers dossiers,
            IssueLetter issueLetter,
            Units units,
            Clock time) {
        this.bodies = bodies;
        this.petitions = petitions;
        this.dossiers = dossiers;
        this.issueLetter = issueLetter;
        this.units = units;
        this.time = time;
    }

    /** @param from the unit that refers it */
    public void handOver(Petition petition, Place from, String body, String reason, String by) {
        Act act = new Act(by, time.instant());
        ReceivingBody to = bodies.find(body).orElse(new ReceivingBody(body, null, false));
        if (petition.secret() && !to.confidential()) {
            petition.noted(act, from, EventKind.HANDED_BY_HAND, "SECRET", to.name());
            return;
        }
        issue(petition, from, to, reason, act);
        if (to.email() == null) {
            petition.noted(act, from, EventKind.HANDED_BY_HAND, "PAPER", to.name());
        } else {
            petition.noted(act, from, EventKind.HANDED_TO_BODY, null, to.name());
        }
    }

    private void issue(Petition petition, Place from, ReceivingBody to, String reason, Act act) {
        Map<String, String> content = Map.of(
                "addressee",
                to.name(),
                "petitioners",
                dossiers.petitionersOf(petition).stream().map(HandOver::named).collect(Collectors.joining("\n")),
                "accused",
                petition.matter().accused().stream().map(this::named).collect(Collectors.joining("\n")),
                "matter",
                dossiers.contentOf(petition),
                "reason",
                reason);
        issueLetter.issue(petition.receiptNumber(), LetterKind.HAND_OVER, from.unitCode(), content, act);
    }

    /** Where a body is reached now; empty where it is not any more, or must not get the petition. */
    public Optional<String> addressOf(String body, Petition petition) {
        return bodies.find(body).filter(one -> reaches(one, petition)).map(ReceivingBody::email);
    }

    /** What became of the message: on record, so that somebody goes there where it did not arrive. */
    @Transactional
    public void settled(String receiptNumber, String body, String problem) {
        petitions.lock(receiptNumber);
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(Act.SYSTEM, time.instant()),
                        problem == null ? EventKind.BODY_REACHED : EventKind.BODY_NOT_REACHED,
                        null,
                        problem == null ? body : body + "：" + problem + "。请改用寄送或者当面转交。");
    }

    private static boolean reaches(ReceivingBody body, Petition petition) {
        return body.email() != null && (body.confidential() || !petition.secret());
    }

    private String named(Accused accused) {
        boolean elsewhere = accused.kind() == AccusedKind.PERSON && accused.unitCode() != null;
        return accused.name().strip() + (elsewhere ? "（" + units.nameOf(accused.unitCode()) + "）" : "");
    }

    private static String named(Petitioner one) {
        return Stream.of(one.name(), one.phone(), one.address())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("　"));
    }
}
