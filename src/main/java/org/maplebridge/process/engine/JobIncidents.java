package org.maplebridge.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Looks for the incident of a job only where there can be one: the engine makes it when the last try failed. It asks the
 * database for each job it removes, three at the end of every level.
 */
class JobIncidents implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return IncidentManager.class;
    }

    @Override
    public Session openSession() {
        return new Spared();
    }

    private static class Spared extends IncidentManager {

        @Override
        public List<Incident> findIncidentByConfiguration(String configuration) {
            JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
            return job != null && job.getRetries() > 0 ? List.of() : super.findIncidentByConfiguration(configuration);
        }
    }
}
