package org.maplebridge.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What the engine writes down of its own work: incidents. Who did what and why stands in the petition's own history;
 * rows for instances, tasks, steps and variables beside it cost a start half and a completion a third of its database
 * time.
 */
class WorkHistory extends AbstractHistoryLevel {

    static final String NAME = "work";
    private static final int ID = 17;

    private static final Set<HistoryEventType> WRITTEN = Set.of(
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return WRITTEN.contains(type);
    }
}
