package org.maplebridge.checker.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** Whatever is thrown is caught, by the scopes around it or by whoever calls the process; what is caught is thrown. */
@Component
class Thrown implements BpmnRule {

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (ThrowEvent event : file.all(ThrowEvent.class)) {
            for (EventDefinition thrown : event.getEventDefinitions()) {
                boolean error = thrown instanceof ErrorEventDefinition;
                if ((error || thrown instanceof EscalationEventDefinition)
                        && !caught(event, thrown, reach, new HashSet<>())) {
                    file.add(
                            error ? Rule.UNCAUGHT_ERROR : Rule.UNCAUGHT_ESCALATION,
                            event,
                            "“" + Nodes.label(event) + "”抛出的代码 " + code(thrown) + " 没有人接");
                }
            }
        }
        for (CatchEvent event : file.all(CatchEvent.class)) {
            for (EventDefinition caught : event.getEventDefinitions()) {
                boolean named = caught instanceof ErrorEventDefinition || caught instanceof EscalationEventDefinition;
                String code = code(caught);
                if (named && !code.isEmpty() && !isThrown(code, reach)) {
                    file.add(Rule.NEVER_THROWN, event, "没有谁抛出代码 " + code);
                }
            }
        }
    }

    private static boolean isThrown(String code, ModelsInReach reach) {
        return reach.everywhere(ThrowEvent.class, code)
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(definition -> code.equals(code(definition)));
    }

    private static boolean caught(
            ModelElementInstance from, EventDefinition thrown, ModelsInReach reach, Set<Process> asked) {
        for (ModelElementInstance at = from.getParentElement(); at != null; at = at.getParentElement()) {
            if ((at instanceof SubProcess || at instanceof Process) && byEventIn(at, from, thrown)) {
                return true;
            }
            if (at instanceof SubProcess outer && byBoundaryOf(outer, thrown)) {
                return true;
            }
            if (at instanceof Process process) {
                List<CallActivity> calls = reach.callsOf(process.getId());
                return asked.add(process)
                        && !calls.isEmpty()
                        && calls.stream()
                                .allMatch(call -> byBoundaryOf(call, thrown) || caught(call, thrown, reach, asked));
            }
        }
        return false;
    }

    private static boolean byBoundaryOf(Activity activity, EventDefinition thrown) {
        return Nodes.boundaries(activity)
                .map(BoundaryEvent::getEventDefinitions)
                .anyMatch(all -> fits(all.stream(), thrown));
    }

    private static boolean byEventIn(ModelElementInstance scope, ModelElementInstance from, EventDefinition thrown) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(inner -> inner.triggeredByEvent() && !inner.equals(from.getParentElement()))
                .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> fits(start.getEventDefinitions().stream(), thrown));
    }

    private static boolean fits(Stream<EventDefinition> catching, EventDefinition thrown) {
        return catching.anyMatch(definition -> definition.getElementType().equals(thrown.getElementType())
                && (code(definition).isEmpty() || code(definition).equals(code(thrown))));
    }

    private static String code(EventDefinition definition) {
        String code = null;
        if (definition instanceof ErrorEventDefinition error && error.getError() != null) {
            code = error.getError().getErrorCode();
        } else if (definition instanceof EscalationEventDefinition escalation && escalation.getEscalation() != null) {
            code = escalation.getEscalation().getEscalationCode();
        }
        return code == null ? "" : code;
    }
}
