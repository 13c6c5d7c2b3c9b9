package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ReroutePetition;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 确认有无共同上级. */
@ModelBean
class SeekSuperior implements JavaDelegate {

    private final ReroutePetition reroutePetition;

    SeekSuperior(ReroutePetition reroutePetition) {
        this.reroutePetition = reroutePetition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean needed = reroutePetition.conferenceNeeded(receiptNumber);
        PetitionModel.CONFERENCE.set(execution, needed ? "YES" : "NO");
    }
}
