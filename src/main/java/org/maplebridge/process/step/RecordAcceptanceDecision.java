package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.acceptance.AcceptanceDecision;
import org.maplebridge.acceptance.AcceptanceForm;
import org.maplebridge.acceptance.DecideAcceptance;
import org.maplebridge.petition.CorrectMatter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记受理决定. */
@ModelBean(forgets = true)
class RecordAcceptanceDecision implements JavaDelegate {

    private final DecideAcceptance decideAcceptance;
    private final Petitions petitions;
    private final OwnVariables own;
    private final Actors actors;

    RecordAcceptanceDecision(DecideAcceptance decideAcceptance, Petitions petitions, OwnVariables own, Actors actors) {
        this.decideAcceptance = decideAcceptance;
        this.petitions = petitions;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        AcceptanceForm form = new AcceptanceForm(
                AccompanimentModel.DECISION.take(execution),
                PetitionModel.PURPOSE.take(execution),
                PetitionModel.WAY.take(execution),
                PetitionModel.PROCEDURE.take(execution),
                PetitionModel.COLOUR.take(execution),
                PetitionModel.PETITIONER_NAME.take(execution),
                PetitionModel.PETITIONER_PHONE.take(execution),
                new CorrectMatter.Correction(
                        PetitionModel.AREA.take(execution),
                        PetitionModel.ADDRESS.take(execution),
                        PetitionModel.CORRECTED_CATEGORY.take(execution)),
                PetitionModel.NOTE.take(execution),
                PetitionModel.RIGHTS.take(execution),
                PetitionModel.FINAL_NUMBER.take(execution),
                PetitionModel.REFER_TO.take(execution),
                PetitionModel.REFER_NAME.take(execution));
        AcceptanceDecision decision = decideAcceptance.decide(receiptNumber, actors.current(), form);
        own.keep(execution, Set.of());
        Petition petition = petitions.get(receiptNumber);
        PetitionModel.OUTCOME.set(execution, decision.name());
        PetitionModel.PURPOSE.set(execution, petition.matter().purpose().name());
        PetitionModel.PROCEDURE.set(execution, petition.procedure().name());
        PetitionModel.COLOUR.set(execution, petition.colour().name());
        PetitionModel.WAY.set(execution, petition.way().name());
    }
}
