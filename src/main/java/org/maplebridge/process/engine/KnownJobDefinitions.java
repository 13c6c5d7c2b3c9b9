package org.maplebridge.process.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/**
 * Remembers for a second what is said of a model's timers (suspended or not, priority). The engine reads that anew for
 * each timer it makes, and for each that fires. Whoever wants to change it gets it from the database.
 */
class KnownJobDefinitions implements SessionFactory {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Known(JobDefinitionEntity definition, long since) {

        boolean fresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Override
    public Class<?> getSessionType() {
        return JobDefinitionManager.class;
    }

    @Override
    public Session openSession() {
        return new Remembering();
    }

    private class Remembering extends JobDefinitionManager {

        @Override
        public JobDefinitionEntity findById(String id) {
            boolean atWork = Context.getBpmnExecutionContext() != null || Context.getJobExecutorContext() != null;
            if (!atWork) {
                return super.findById(id);
            }
            Known before = known.get(id);
            if (before != null && before.fresh()) {
                return before.definition();
            }
            JobDefinitionEntity definition = super.findById(id);
            known.put(id, new Known(definition, System.nanoTime()));
            return definition;
        }
    }
}
