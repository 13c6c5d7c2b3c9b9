package org.maplebridge.mediation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
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

    private final Petitions petitions;
    private final Mediations mediations;
    private final MediationLog log;
    private final Units units;
    private final Clock time;

    ProposeMediation(Petitions petitions, Mediations mediations, MediationLog log, Units units, Clock time) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.log = log;
        this.units = units;
        this.time = time;
    }

    public void propose(String receiptNumber, String unitCode, String by, String otherParty, String dispute) {
        if (petitions.get(receiptNumber).secret()) {
            throw Refusal.againstRule("not-between-sides", receiptNumber);
        }
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/otherParty", otherParty, LONGEST_PARTY, true);
        PlainText.check(errors, "#/dispute", dispute, LONGEST_DISPUTE, true);
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
                dispute.strip());
        log.enter(mediations.current(receiptNumber, unitCode), EventKind.MEDIATION_PROPOSED, by, null, dispute.strip());
    }
}
