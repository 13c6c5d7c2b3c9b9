package org.maplebridge.process.engine;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** On whose behalf the running command came in. */
final class Caller {

    private Caller() {}

    /** The person behind the command; null for the platform's own work, delegates and jobs included. */
    static Authentication person() {
        CommandContext command = Context.getCommandContext();
        if (command == null || !command.isAuthorizationCheckEnabled()) {
            return null;
        }
        Authentication person = command.getAuthentication();
        return person == null || person.getUserId() == null ? null : person;
    }

    /** Whether somebody asked for the command, also where the engine leaves out its checks, as when it deploys. */
    static boolean isSomebody() {
        return name() != null;
    }

    /** His user name, null for the platform's own work. */
    static String name() {
        CommandContext command = Context.getCommandContext();
        return command == null ? null : command.getAuthenticatedUserId();
    }

    static boolean isAdministrator(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
