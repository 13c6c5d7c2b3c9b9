package org.maplebridge.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Nobody is granted a single task or instance (see {@link NoTaskRows}), so the end of one is no reason to look for such
 * grants. One that an administrator wrote by hand stays behind and grants nothing, since no id is used twice.
 */
class CoarseGrants implements SessionFactory {

    private static final Set<Resource> NEVER_GRANTED = Set.of(Resources.TASK, Resources.PROCESS_INSTANCE);

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Spared();
    }

    private static class Spared extends AuthorizationManager {

        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
            if (!NEVER_GRANTED.contains(resource)) {
                super.deleteAuthorizationsByResourceId(resource, resourceId);
            }
        }
    }
}
