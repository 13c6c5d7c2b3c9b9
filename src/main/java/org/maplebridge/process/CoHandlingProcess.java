package org.maplebridge.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.cohandling.CoHandlingWorkflow;
import org.maplebridge.cohandling.Whistle;
import org.maplebridge.cohandling.WhistleForm;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanyingWork;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.process.identity.InNameOf;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.rest.KnownFailure;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries co-handling: {@code co-handling} belongs to the whistling unit, one {@code report-in} to each department, since
 * a called model would belong to its caller's unit.
 */
@Component
class CoHandlingProcess implements CoHandlingWorkflow {

    private final Instances instances;
    private final AccompanyingWork accompanying;
    private final TaskService tasks;
    private final IdentityService identities;

    CoHandlingProcess(
            Instances instances,
            AccompanyingWork accompanying,
            @Lazy TaskService tasks,
            @Lazy IdentityService identities) {
        this.instances = instances;
        this.accompanying = accompanying;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public void blow(Petition petition, WhistleForm said, StaffMember whistler) {
        accompanying.start(Accompaniment.CO_HANDLING, petition, whistler.username());
        Map<String, Object> filledIn = new HashMap<>();
        filledIn.put(AccompanimentModel.DECISION.name(), AccompanimentStart.Decision.PROCEED.name());
        filledIn.put(CoHandlingModel.DEPARTMENTS.name(), said.departments());
        filledIn.put(CoHandlingModel.REQUEST.name(), said.request());
        filledIn.put(CoHandlingModel.HARD.name(), said.hard());
        String form = formOf(petition, whistler);
        InNameOf.run(identities, whistler, () -> {
            try {
                tasks.complete(form, filledIn);
            } catch (ProcessEngineException failure) {
                throw KnownFailure.of(failure).orElseThrow(() -> failure);
            }
        });
    }

    /** The form that was just begun; another of his that lies open would be the same. */
    private String formOf(Petition petition, StaffMember whistler) {
        return Unrestricted.call(
                identities,
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(petition.receiptNumber())
                        .tenantIdIn(petition.place().unitCode())
                        .taskDefinitionKey(CoHandlingModel.BLOW_WHISTLE)
                        .taskAssignee(whistler.username())
                        .list()
                        .stream()
                        .map(Task::getId)
                        .findAny()
                        .orElseThrow());
    }

    @Override
    public void call(Whistle whistle, String department) {
        Map<String, Object> facts = Map.of(
                PetitionModel.UNIT.name(),
                department,
                CoHandlingModel.REPORT_STEP.name(),
                whistle.hard() ? CoHandlingModel.REPORT_HARD : CoHandlingModel.REPORT_ORDINARY);
        instances.start(CoHandlingModel.REPORT_IN, whistle.receiptNumber(), facts);
    }

    @Override
    public void answered(Whistle whistle) {
        instances.tell(CoHandlingModel.ANSWERED, whistle.receiptNumber(), whistle.unitCode());
    }
}
