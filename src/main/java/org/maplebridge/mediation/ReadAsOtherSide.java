package org.maplebridge.mediation;

import java.util.List;
import org.maplebridge.petition.Petitions;
import org.maplebridge.promises.Promise;
import org.maplebridge.promises.PromiseSource;
import org.maplebridge.promises.ReadPromises;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the other side its mediation, by the number of the petition and the code that it was given: the words written for
 * it, the sittings, the agreement and its instalments; nothing of the petition and its petitioners. A wrong number and a
 * wrong code are told apart by nobody, and what became secret is not there any more (Reg. art. 30).
 */
@Service
@Transactional(readOnly = true)
public class ReadAsOtherSide {

    private final Petitions petitions;
    private final Mediations mediations;
    private final OtherSideCodes codes;
    private final ReadPromises promises;

    ReadAsOtherSide(Petitions petitions, Mediations mediations, OtherSideCodes codes, ReadPromises promises) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.codes = codes;
        this.promises = promises;
    }

    public Mediation withCode(String receiptNumber, String code) {
        boolean open = petitions
                .look(receiptNumber)
                .filter(petition -> !petition.secret())
                .isPresent();
        return mediations
                .withCode(receiptNumber, codes.hash(receiptNumber, code))
                .filter(mediation -> open)
                .orElseThrow(() -> Refusal.notFound("no-such-mediation-or-code"));
    }

    /** What was promised in its agreement. */
    public List<Promise> promisesOf(Mediation mediation) {
        if (mediation.agreement() == null) {
            return List.of();
        }
        return promises.watchedBy(mediation.receiptNumber(), mediation.unitCode(), PromiseSource.MEDIATION);
    }
}
