package org.maplebridge.process.engine;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.shared.Refusal;

/**
 * Writes no authorization row for anything: tenants and a few coarse grants say who sees what. Since the engine calls
 * here whenever people are put on a task, it is also where a person is kept from putting anybody but himself on one.
 */
class NoTaskRows extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = null;
    private static final String UNDER_CREATION = "Init";

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newGroup(Group group) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, Group group) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
        return refuseOthers(task, after);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
        return refuseOthers(task, after);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
        return refuseOthers(task, user);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        return refuseOthers(task, group);
    }

    /** A task under creation gets its people from the model, whoever's work led to it. */
    private static AuthorizationEntity[] refuseOthers(Task task, String whom) {
        Authentication person = Caller.person();
        boolean fromModel = UNDER_CREATION.equals(task.getTaskState());
        if (person != null
                && whom != null
                && !fromModel
                && !Caller.isAdministrator(person)
                && !whom.equals(person.getUserId())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "task-for-oneself-only");
        }
        return NONE;
    }
}
