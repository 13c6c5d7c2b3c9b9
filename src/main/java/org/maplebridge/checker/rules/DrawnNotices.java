package org.maplebridge.checker.rules;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.maplebridge.notices.DrawnNotice;
import org.springframework.stereotype.Component;

/** A notice that is drawn into a model has somebody to tell, and a text that is meant for him. */
@Component
class DrawnNotices implements BpmnRule {

    private static final String BEAN = "sendNotice";

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        file.all(ServiceTask.class).stream()
                .filter(task -> Beans.runs(task, BEAN))
                .forEach(task -> {
                    Map<String, String> given = Nodes.inputs(task, file);
                    new DrawnNotice(stripped(given.get("noticeTo")), stripped(given.get("noticeText")))
                            .faults()
                            .forEach(
                                    fault -> file.add(Rule.NOTICE_CHOICE, task, "“" + Nodes.label(task) + "”" + fault));
                });
    }

    private static String stripped(String choice) {
        return choice == null ? null : choice.strip();
    }
}
