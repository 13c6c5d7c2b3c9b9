package org.maplebridge.mediation;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** The unit asked both sides whether they want to be mediated; one refusal is enough to end it (PML art. 3, 17). */
@Service
public class RecordConsents {

    private final Petitions petitions;
    private final Mediations mediations;
    private final EndMediation endMediation;
    private final MediationLog log;

    RecordConsents(Petitions petitions, Mediations mediations, EndMediation endMediation, MediationLog log) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.endMediation = endMediation;
        this.log = log;
    }

    /**
     * Whether both want it.
     *
     * @param petitioner YES or NO; not needed when he said so himself, which then stands
     * @param other YES or NO; not needed when the other side said so itself, with its code
     */
    public boolean record(String receiptNumber, String unitCode, String by, String petitioner, String other) {
        petitions.lock(receiptNumber);
        Mediation mediation = mediations.current(receiptNumber, unitCode);
        boolean first = mediation.petitionerConsent() == null
                ? answer(petitioner, "petitionerConsent")
                : mediation.petitionerConsent();
        boolean second = mediation.otherConsent() == null ? answer(other, "otherConsent") : mediation.otherConsent();
        mediations.petitionerConsent(mediation.id(), first);
        mediations.otherConsent(mediation.id(), second);
        if (!first || !second) {
            endMediation.refused(mediation, by, first ? Side.OTHER_SIDE : Side.PETITIONER);
            return false;
        }
        mediations.state(mediation.id(), MediationState.CONSENTED);
        log.enter(mediation, EventKind.MEDIATION_CONSENTED, by, "BOTH_SIDES", null);
        return true;
    }

    private static boolean answer(String given, String field) {
        if (!"YES".equals(given) && !"NO".equals(given)) {
            throw Refusal.invalid(new FieldError("#/" + field, "required"));
        }
        return "YES".equals(given);
    }
}
