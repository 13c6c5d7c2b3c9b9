package org.maplebridge.recusal;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * Takes the work from whoever steps aside: a person's tasks go to others of his unit, or to those above; what a unit has goes
 * up to the next one, whose limit begins anew. A petition that the unit no longer has stays where it is.
 */
@Service
public class CarryOutRecusal {

    private final Petitions petitions;
    private final RecusalRequests requests;
    private final RecusalWorkflow workflow;
    private final LimitClockwork clocks;

    CarryOutRecusal(Petitions petitions, RecusalRequests requests, RecusalWorkflow workflow, LimitClockwork clocks) {
        this.petitions = petitions;
        this.requests = requests;
        this.workflow = workflow;
        this.clocks = clocks;
    }

    public void carryOut(String receiptNumber, long id) {
        Petition petition = petitions.get(receiptNumber);
        RecusalRequest request = requests.find(id, receiptNumber).orElseThrow();
        if (request.kind() == AccusedKind.PERSON) {
            workflow.released(petition);
        } else {
            handOn(petition, request.target());
        }
    }

    /** To the next unit, if that one still handles it. */
    void handOn(Petition petition, String unitCode) {
        if (handledBy(petition, unitCode)) {
            clocks.stop(petition.receiptNumber(), ClockKind.SUPPLEMENT, ClockState.CANCELLED);
            clocks.stop(petition.receiptNumber(), ClockKind.LEVEL_LIMIT, ClockState.CANCELLED);
            workflow.movesUp(petition);
        }
    }

    static boolean handledBy(Petition petition, String unitCode) {
        boolean handled = petition.status() == PetitionStatus.HANDLING
                || petition.status() == PetitionStatus.WAITING_FOR_PETITIONER;
        return handled && petition.lead() == null && petition.place().unitCode().equals(unitCode);
    }
}
