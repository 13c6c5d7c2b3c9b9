package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Templates for Camunda 7 cannot set a timer, so reminders and deadlines are copied together with their task. */
@EnabledIf("isThere")
class CopiedTimersTest {

    static boolean isThere() {
        return ModelerPage.isThere();
    }

    @Test
    void aTaskIsCopiedWithItsRemindersAndItsDeadline() throws IOException {
        String copied;
        try (ModelerPage modeler = new ModelerPage()) {
            copied = modeler.copy(read("level-handling"), "userTask_handlePetition", read("hearing"));
        }
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(copied.getBytes(StandardCharsets.UTF_8)));
        UserTask task = model.getModelElementsByType(UserTask.class).stream()
                .filter(found -> "handle-petition".equals(found.getCamundaFormRef()))
                .findFirst()
                .orElseThrow();
        List<BoundaryEvent> timers = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .toList();
        assertThat(timers)
                .extracting(event -> model.getModelElementsByType(TimerEventDefinition.class).stream()
                        .filter(timer -> timer.getParentElement().equals(event))
                        .map(timer -> timer.getTimeDate().getTextContent())
                        .findFirst()
                        .orElse(null))
                .containsExactlyInAnyOrder("${firstReminderAt}", "${secondReminderAt}", "${deadlineAt}");
        assertThat(timers).allSatisfy(event -> {
            assertThat(event.cancelActivity()).isFalse();
            assertThat(event.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .count())
                    .isEqualTo(1);
        });
    }

    private static String read(String model) throws IOException {
        return Files.readString(Path.of("processes", model + ".bpmn"));
    }
}
