package org.maplebridge.mediation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A unit offers mediation; refuses a second one beside it, and one of a secret petition, whose other side must not learn
 * of it (Reg. art. 30). Nothing begins before both sides consent (PML art. 3, 17).
 */
@Service
public class ProposeMediation {

    private static final int LONGEST_PARTY = 200;
    private static final int LONGEST_DISPUTE = 2000;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 200;

    private final Petitions petitions;
    private final Mediations mediations;
    private final WordsForOtherSide wordsForOtherSide;
    private final MediationLog log;
    private final Units units;
    private final Clock time;

    ProposeMediation(
            Petitions petitions,
            Mediations mediations,
            WordsForOtherSide wordsForOtherSide,
            MediationLog log,
            Units units,
            Clock time) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.wordsForOtherSide = wordsForOtherSide;
        this.log = log;
        this.units = units;
        this.time = time;
    }

    /** @param other unchecked like the rest; empty where the unit asks the other side itself */
    public void propose(
            String receiptNumber, String unitCode, String by, String otherParty, String dispute, OtherSide other) {
        Petition petition = petitions.get(receiptNumber);
        if (petition.secret()) {
            throw Refusal.againstRule("not-between-sides", receiptNumber);
        }
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/otherParty", otherParty, LONGEST_PARTY, true);
        PlainText.check(errors, "#/dispute", dispute, LONGEST_DISPUTE, true);
        OtherSide invited = other.stripped();
        boolean addressed = invited.phone() != null || invited.email() != null;
        wordsForOtherSide.check(errors, petition, invited.words(), addressed);
        PlainText.check(errors, "#/otherPhone", invited.phone(), LONGEST_PHONE, false);
        PlainText.check(errors, "#/otherEmail", invited.email(), LONGEST_EMAIL, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        boolean busy = mediations.open(receiptNumber, unitCode).isPresent()
                || mediations.unconfirmed(receiptNumber, unitCode).isPresent();
        if (busy) {
            throw Refusal.wrongState("mediation-open", units.nameOf(unitCode));
        }
        mediations.add(
                receiptNumber,
                unitCode,
                units.get(unitCode).level(),
                by,
                time.instant(),
                otherParty.strip(),
                dispute.strip(),
                invited);
        Mediation proposed = mediations.current(receiptNumber, unitCode);
        log.enter(proposed, EventKind.MEDIATION_PROPOSED, by, null, dispute.strip());
        if (addressed) {
            log.enter(proposed, EventKind.OTHER_SIDE_INVITED, by, null, invited.words());
        }
    }
}
