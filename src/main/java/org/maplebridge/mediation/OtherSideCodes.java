package org.maplebridge.mediation;

import org.maplebridge.petition.QueryCodes;
import org.springframework.stereotype.Component;

/** The codes of other sides: made here, kept as hashes alone. A petitioner's code opens no mediation, and the other way round. */
@Component
class OtherSideCodes {

    private final Mediations mediations;
    private final QueryCodes codes;

    OtherSideCodes(Mediations mediations, QueryCodes codes) {
        this.mediations = mediations;
        this.codes = codes;
    }

    /** A new code, which ends the one before. */
    String renew(Mediation mediation) {
        String code = codes.next();
        mediations.otherCode(mediation.id(), hash(mediation.receiptNumber(), code));
        return code;
    }

    byte[] hash(String receiptNumber, String code) {
        return codes.hash(receiptNumber + "/mediation", code);
    }
}
