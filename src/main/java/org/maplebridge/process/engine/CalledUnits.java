package org.maplebridge.process.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A process that is called belongs to the unit that was handed to it, so that this unit's people see its tasks; the engine
 * would let it belong to the unit of whoever calls.
 */
@Component
class CalledUnits extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) CalledUnits::belong);
    }

    private static void belong(DelegateExecution execution) {
        if (execution instanceof ExecutionEntity called
                && called.getSuperExecution() != null
                && called.getTenantId() != null
                && called.getVariable(Models.UNIT) instanceof String unit
                && !unit.isBlank()) {
            called.setTenantId(unit);
        }
    }
}
