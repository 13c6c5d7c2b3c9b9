package org.maplebridge.process.engine;

import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.maplebridge.process.task.TaskRecusals;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may work on a task. The permission on the model lets everybody who sees a task claim and complete it; here only
 * its assignee may, or as long as there is none its candidates. Administrators may reassign a task and take it back,
 * but work on it only as candidates: what is said to a petitioner is said by those who answer for it. Nor does anybody delete
 * what open petitions rest on, see {@link KeptWork}.
 */
@Component
class TaskGuard extends AuthorizationCommandChecker {

    private final ObjectProvider<TaskRecusals> recusals;
    private final KeptWork kept;

    TaskGuard(ObjectProvider<TaskRecusals> recusals, KeptWork kept) {
        this.recusals = recusals;
        this.kept = kept;
    }

    @Override
    public void checkDeleteDeployment(String deployment) {
        super.checkDeleteDeployment(deployment);
        if (Caller.person() != null) {
            kept.requireNotNeeded(deployment);
        }
    }

    @Override
    public void checkDeleteProcessDefinitionById(String definition) {
        super.checkDeleteProcessDefinitionById(definition);
        if (Caller.person() != null) {
            kept.requireNothingRuns(null, definition, null);
        }
    }

    @Override
    public void checkDeleteProcessDefinitionByKey(String key) {
        super.checkDeleteProcessDefinitionByKey(key);
        if (Caller.person() != null) {
            kept.requireNothingRuns(null, null, key);
        }
    }

    @Override
    public void checkDeleteProcessInstance(ExecutionEntity instance) {
        super.checkDeleteProcessInstance(instance);
        if (Caller.person() != null) {
            kept.requireEnded(instance.getProcessInstance().getBusinessKey(), "petition-still-open");
        }
    }

    /** By a message or a variable of his own an administrator would end what the petition's books say is under way. */
    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        super.checkUpdateProcessInstance(execution);
        if (Caller.person() != null) {
            kept.requireEnded(execution.getProcessInstance().getBusinessKey(), "petition-not-by-hand");
        }
    }

    /** The jobs of a batch ask nobody any more. */
    @Override
    public void checkCreateBatch(Permission permission) {
        super.checkCreateBatch(permission);
        if (Caller.person() != null && permission == BatchPermissions.CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES) {
            throw Refusal.againstRule("instances-not-deleted-at-once");
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication person = Caller.person();
        if (person == null) {
            return;
        }
        if (!isGrantedTo(person)) {
            super.checkTaskWork(task);
        }
        if (!isWorkerOf(task, person)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-not-yours");
        }
        if (isRecused(task, person)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-recused");
        }
    }

    /** Its form, variables and candidates too are not for who stepped aside, as he does not find it in his lists. */
    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        requireInSight(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        requireInSight(task);
    }

    private void requireInSight(TaskEntity task) {
        Authentication person = Caller.person();
        TaskRecusals rule = recusals.getIfAvailable();
        if (person != null
                && rule != null
                && task.getDescription() != null
                && !Caller.isAdministrator(person)
                && rule.outOfSightOf(person.getUserId()).contains(task.getDescription())) {
            throw Refusal.notFound("task-gone");
        }
    }

    /** An assignee may give his task back; that he hands it to nobody else is seen to by {@link NoTaskRows}. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication person = Caller.person();
        if (person == null) {
            return;
        }
        if (Caller.isAdministrator(person)) {
            super.checkTaskAssign(task);
        } else if (!person.getUserId().equals(task.getAssignee())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-not-yours");
        }
    }

    /**
     * The permission that {@link Grants} gives the staff at each start, known without asking: seven questions to the
     * database for a task claimed and completed were most of what that cost.
     */
    private static boolean isGrantedTo(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(StaffGroup.ID);
    }

    private static boolean isWorkerOf(TaskEntity task, Authentication person) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(person.getUserId());
        }
        return task.getCandidates().stream().anyMatch(link -> names(link, person));
    }

    private static boolean names(IdentityLink link, Authentication person) {
        if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
            return false;
        }
        return person.getUserId().equals(link.getUserId())
                || link.getGroupId() != null
                        && person.getGroupIds() != null
                        && person.getGroupIds().contains(link.getGroupId());
    }

    private boolean isRecused(TaskEntity task, Authentication person) {
        TaskRecusals rule = recusals.getIfAvailable();
        if (rule == null || task.getExecutionId() == null) {
            return false;
        }
        if (task.getProcessInstance() == null) {
            throw Refusal.wrongState("engine-overtaken");
        }
        String petition = task.getProcessInstance().getBusinessKey();
        return petition != null
                && rule.recused(
                        person.getUserId(),
                        petition,
                        task.getProcessDefinition().getKey());
    }
}
