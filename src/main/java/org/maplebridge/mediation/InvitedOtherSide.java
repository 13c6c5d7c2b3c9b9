package org.maplebridge.mediation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For notices: where the other side of a unit's mediation is told, and the code that goes with the invitation. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InvitedOtherSide {

    private final Mediations mediations;
    private final OtherSideCodes codes;

    InvitedOtherSide(Mediations mediations, OtherSideCodes codes) {
        this.mediations = mediations;
        this.codes = codes;
    }

    /** Empty where no mediation is under way any more. */
    public Optional<OtherSide> of(String receiptNumber, String unitCode) {
        return mediations.open(receiptNumber, unitCode).flatMap(mediation -> mediations.otherSide(mediation.id()));
    }

    /** A new code, made as the message is written, so that it is kept nowhere else. */
    public String newCode(String receiptNumber, String unitCode) {
        return codes.renew(mediations.current(receiptNumber, unitCode));
    }
}
