package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.maplebridge.letters.OwnWords;
import org.springframework.stereotype.Component;

/** A letter that is drawn into a model says something, and names nothing that nobody fills in. */
@Component
class OwnLetters implements BpmnRule {

    private static final String BEAN = "writeLetter";
    private static final Pattern COMPUTED = Pattern.compile("[$#]\\{");

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        file.all(ServiceTask.class).stream()
                .filter(task -> Beans.runs(task, BEAN))
                .forEach(task -> look(task, file));
    }

    private static void look(ServiceTask task, ProcessFile file) {
        Map<String, String> given = Nodes.inputs(task, file);
        String called = "“" + Nodes.label(task) + "”";
        List<String> words = List.of("letterTitle", "letterText");
        if (words.stream()
                .anyMatch(name -> COMPUTED.matcher(given.getOrDefault(name, "")).find())) {
            file.add(Rule.LETTER_WORDS, task, called + "的文书名称和内容要直接写在图里，不能是表达式");
            return;
        }
        new OwnWords(given.get(words.get(0)), given.get(words.get(1)))
                .faults()
                .forEach(fault -> file.add(Rule.LETTER_WORDS, task, called + fault));
    }
}
