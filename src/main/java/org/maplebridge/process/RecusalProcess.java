package org.maplebridge.process;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.maplebridge.petition.Petition;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.RecusalModel;
import org.maplebridge.process.task.RecusedTasks;
import org.maplebridge.recusal.RecusalRequest;
import org.maplebridge.recusal.RecusalWorkflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries requests for recusal through {@code recusal.bpmn}. A unit that steps aside leaves its level by moving the
 * petition's own instance to the step that hands it up: an event waiting for that at every level would cost each petition
 * a row, and hardly one ever needs it.
 */
@Component
class RecusalProcess implements RecusalWorkflow {

    /** A petition calls the model of the level that it is at, whatever that level is called. */
    private static final String CALL = ActivityTypes.CALL_ACTIVITY;

    private final Instances instances;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final RecusedTasks recusedTasks;

    RecusalProcess(
            Instances instances,
            @Lazy RuntimeService runtime,
            @Lazy IdentityService identities,
            RecusedTasks recusedTasks) {
        this.instances = instances;
        this.runtime = runtime;
        this.identities = identities;
        this.recusedTasks = recusedTasks;
    }

    @Override
    public void asked(RecusalRequest request) {
        Map<String, Object> facts =
                Map.of(PetitionModel.UNIT.name(), request.unitCode(), RecusalModel.REQUEST.name(), request.id());
        instances.start(RecusalModel.RECUSAL, request.receiptNumber(), facts);
    }

    @Override
    public void released(Petition petition) {
        recusedTasks.handOver(petition);
    }

    @Override
    public void movesUp(Petition petition) {
        Unrestricted.run(identities, () -> {
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(petition.receiptNumber())
                    .processDefinitionKey(PetitionModel.PETITION)
                    .singleResult()
                    .getId();
            ProcessInstanceModificationBuilder change =
                    runtime.createProcessInstanceModification(instance).startBeforeActivity(PetitionModel.ESCALATE);
            Arrays.stream(runtime.getActivityInstance(instance).getChildActivityInstances())
                    .filter(child -> CALL.equals(child.getActivityType()))
                    .map(ActivityInstance::getId)
                    .forEach(change::cancelActivityInstance);
            change.execute();
        });
    }

    @Override
    public void petitionEnded(String receiptNumber) {
        instances.tellAll(AccompanimentModel.ENDED, receiptNumber);
    }
}
