package org.maplebridge.process;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.maplebridge.handling.TriageRules;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionWorkflow;
import org.maplebridge.petition.Way;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.task.RecusedTasks;
import org.maplebridge.routes.ReferAbove;
import org.springframework.stereotype.Component;

/**
 * Carries petitions through {@code petition.bpmn}; the receipt number is the business key. The platform itself acts
 * here: whether the caller may ask for it was decided before.
 */
@Component
class PetitionProcess implements PetitionWorkflow {

    private final Instances instances;
    private final TriageRules triage;
    private final RecusedTasks recusedTasks;
    private final ReferAbove referAbove;

    PetitionProcess(Instances instances, TriageRules triage, RecusedTasks recusedTasks, ReferAbove referAbove) {
        this.instances = instances;
        this.triage = triage;
        this.recusedTasks = recusedTasks;
        this.referAbove = referAbove;
    }

    @Override
    public void submitted(Petition petition, String text, Names names) {
        if (referAbove.refer(petition)) {
            return;
        }
        Matter matter = petition.matter();
        VariableMap facts = Variables.createVariables()
                .putValueTyped(
                        PetitionModel.PURPOSE.name(),
                        Variables.stringValue(matter.purpose().name(), true))
                .putValueTyped(
                        PetitionModel.CATEGORY,
                        Variables.stringValue(matter.category() == null ? "" : matter.category(), true))
                .putValueTyped(PetitionModel.TEXT, Variables.stringValue(text, true))
                .putValueTyped(PetitionModel.HEADCOUNT, Variables.integerValue(matter.headcount(), true))
                .putValueTyped(
                        PetitionModel.CHANNEL,
                        Variables.stringValue(matter.channel().name(), true))
                .putValueTyped(
                        PetitionModel.TRUSTED, Variables.stringValue(matter.source() == null ? "NO" : "YES", true))
                .putValueTyped(PetitionModel.NAMES, Variables.stringValue(names(matter, names), true))
                .putValueTyped(PetitionModel.ACCUSED, Variables.stringValue(accused(matter), true))
                .putValueTyped(
                        PetitionModel.REQUESTED_PROCEDURE,
                        Variables.stringValue(
                                matter.requestedProcedure() == null
                                        ? ""
                                        : matter.requestedProcedure().name(),
                                true));
        instances.start(PetitionModel.PETITION, petition.receiptNumber(), facts);
    }

    @Override
    public void withdrawn(Petition petition) {
        instances.tell(PetitionModel.WITHDRAWN, petition.receiptNumber());
    }

    /** Ends the instance as a withdrawal does; what the petition becomes is not the engine's business. */
    @Override
    public void joined(Petition petition) {
        instances.tell(PetitionModel.WITHDRAWN, petition.receiptNumber());
    }

    /** Triage and acceptance lie behind it. */
    @Override
    public void separated(Petition petition) {
        instances.startBefore(
                PetitionModel.ACCEPTED, PetitionModel.PETITION, petition.receiptNumber(), place(petition));
    }

    @Override
    public void sentBack(Petition petition) {
        instances.startWith(PetitionModel.SENT_BACK, petition.receiptNumber(), accepted(petition));
    }

    /** Whatever accompanies it ends as if the petition did; triage and acceptance lie behind it. */
    @Override
    public void sortedAgain(Petition petition) {
        TriageRules.Sorted sorted = triage.sort(petition);
        end(petition);
        if (referAbove.refer(petition)) {
            return;
        }
        VariableMap facts = accepted(petition)
                .putValue(PetitionModel.START_LEVEL.name(), sorted.startLevel())
                .putValue(PetitionModel.TRIAGE_REASON.name(), sorted.why())
                .putValue(PetitionModel.COLOUR.name(), petition.colour().name());
        instances.startBefore(PetitionModel.ASSIGN_FIRST_UNIT, PetitionModel.PETITION, petition.receiptNumber(), facts);
    }

    @Override
    public void keptAway(Petition petition) {
        if (referAbove.refer(petition)) {
            end(petition);
        } else {
            recusedTasks.handOver(petition);
        }
    }

    private void end(Petition petition) {
        instances.tellAll(AccompanimentModel.ENDED, petition.receiptNumber());
        instances.tell(PetitionModel.WITHDRAWN, petition.receiptNumber());
    }

    @Override
    public void materialArrived(Petition petition) {
        instances.tell(PetitionModel.MATERIAL_RECEIVED, petition.receiptNumber());
    }

    /** What the law's limit is looked up by, beside the place; not kept. */
    private static VariableMap accepted(Petition petition) {
        Way way = petition.way() == null ? Way.OTHER : petition.way();
        return place(petition)
                .putValueTyped(
                        PetitionModel.PURPOSE.name(),
                        Variables.stringValue(petition.matter().purpose().name(), true))
                .putValueTyped(PetitionModel.WAY.name(), Variables.stringValue(way.name(), true));
    }

    private static VariableMap place(Petition petition) {
        return Variables.createVariables()
                .putValue(PetitionModel.LEVEL.name(), petition.place().level())
                .putValue(PetitionModel.UNIT.name(), petition.place().unitCode())
                .putValue(PetitionModel.PROCEDURE.name(), petition.procedure().name());
    }

    private static String names(Matter matter, Names names) {
        if (names != Names.NONE) {
            return names.name();
        }
        return matter.anonymous() ? "ANONYMOUS" : "MISSING";
    }

    static String accused(Matter matter) {
        if (matter.accused().isEmpty()) {
            return "NONE";
        }
        return matter.accused().stream().map(Accused::kind).anyMatch(AccusedKind.UNIT::equals)
                ? AccusedKind.UNIT.name()
                : AccusedKind.PERSON.name();
    }
}
