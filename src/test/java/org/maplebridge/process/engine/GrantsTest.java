package org.maplebridge.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a start makes of the permissions that an earlier version wrote. */
@PlatformTest
class GrantsTest {

    private static final String OF_BEFORE = "model-of-before";
    private static final String OF_AN_ADMINISTRATOR = "model-of-an-administrator";

    @Autowired
    Grants grants;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuthorizationService permissions;

    @AfterEach
    void takeThemBack() {
        permissions.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list().stream()
                .filter(grant -> List.of(OF_BEFORE, OF_AN_ADMINISTRATOR).contains(grant.getResourceId()))
                .forEach(grant -> permissions.deleteAuthorization(grant.getId()));
    }

    @Test
    void oneGrantForAllModelsReplacesOneForEachButNotWhatAnAdministratorGranted() {
        grant(OF_BEFORE, READ, READ_TASK, TASK_WORK);
        grant(OF_AN_ADMINISTRATOR, READ, READ_TASK, TASK_WORK, CREATE_INSTANCE);
        grants.postProcessEngineBuild((ProcessEngineImpl) engine);
        assertThat(granted(OF_BEFORE)).isZero();
        assertThat(granted(OF_AN_ADMINISTRATOR)).isOne();
        assertThat(granted(Authorization.ANY)).isOne();
    }

    private void grant(String model, Permission... allowed) {
        Authorization grant = permissions.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(StaffGroup.ID);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(model);
        grant.setPermissions(allowed);
        permissions.saveAuthorization(grant);
    }

    private long granted(String model) {
        return permissions
                .createAuthorizationQuery()
                .groupIdIn(StaffGroup.ID)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(model)
                .count();
    }
}
