package org.maplebridge.urgency;

import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.Procedure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What triage calls urgent is to be reported up the line by its first unit at once (Reg. art. 25); all else costs nothing
 * here. The report ends with the petition.
 */
@Service
public class BeginUrgentReport {

    private final UrgentReportWorkflow workflow;

    BeginUrgentReport(UrgentReportWorkflow workflow) {
        this.workflow = workflow;
    }

    public void begin(Petition petition) {
        if (petition.procedure() == Procedure.URGENT) {
            workflow.begin(petition);
        }
    }

    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        if (petition.procedure() == Procedure.URGENT && !petition.status().open()) {
            workflow.petitionEnded(petition.receiptNumber());
        }
    }
}
