package org.maplebridge.process.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** The few permissions there are, written at each start: what a person may see besides is the matter of his tenants. */
@Component
class Grants extends SpringBootProcessEnginePlugin {

    private static final Permission[] WORK = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK
    };

    @Override
    public void postProcessEngineBuild(ProcessEngineImpl engine) {
        AuthorizationService permissions = engine.getAuthorizationService();
        grant(permissions, StaffGroup.ID, Resources.PROCESS_DEFINITION, Authorization.ANY, WORK);
        withdrawGrantsOfSingleModels(permissions);
        grant(permissions, StaffGroup.ID, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(permissions, StaffGroup.ID, Resources.FILTER, Authorization.ANY, Permissions.READ);
        grant(permissions, StaffGroup.ID, Resources.USER, Authorization.ANY, Permissions.READ);
        grant(permissions, StaffGroup.ID, Resources.GROUP, Authorization.ANY, Permissions.READ);
        for (Resource resource : Resources.values()) {
            grant(permissions, Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    /**
     * One for each model, as written before: with so many, each list of tasks took twice its time. What an administrator
     * granted besides stays.
     */
    private static void withdrawGrantsOfSingleModels(AuthorizationService permissions) {
        permissions
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(StaffGroup.ID)
                .resourceType(Resources.PROCESS_DEFINITION)
                .list()
                .stream()
                .filter(grant -> !Authorization.ANY.equals(grant.getResourceId()))
                .filter(grant -> allowed(grant).equals(Set.of(WORK)))
                .forEach(grant -> permissions.deleteAuthorization(grant.getId()));
    }

    private static Set<Permission> allowed(Authorization grant) {
        return Stream.of(grant.getPermissions(ProcessDefinitionPermissions.values()))
                .filter(permission -> permission != ProcessDefinitionPermissions.NONE)
                .collect(Collectors.toSet());
    }

    private static void grant(
            AuthorizationService permissions, String group, Resource resource, String id, Permission... allowed) {
        List<Authorization> existing = permissions
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
        Authorization grant = existing.isEmpty()
                ? permissions.createNewAuthorization(Authorization.AUTH_TYPE_GRANT)
                : existing.get(0);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(allowed);
        permissions.saveAuthorization(grant);
    }
}
