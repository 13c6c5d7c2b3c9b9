package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

/** What an administrator may well want to change; the checker has nothing against it. */
class SensibleVariationsTest {

    private static final CheckModels CHECK = CheckerWithoutPlatform.make();

    private static final String PROCESS_END = "  </bpmn:process>";
    private static final String RETRIES =
            "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT30M,PT2H,PT8H</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>";

    private final List<ModelFile> files = new ArrayList<>(ShippedModels.all());

    @Test
    void aShorterLimit() {
        change("level-limits.dmn", "<text>20</text>", "<text>15</text>");
        nothingIsFound();
    }

    @Test
    void otherWordsOnTheScreen() {
        change("level-handling.bpmn", "name=\"办理\"", "name=\"调查办理\"");
        change("handle-petition.form", "办理结果", "处理结果");
        nothingIsFound();
    }

    @Test
    void oneMoreStepForPeople() {
        change(
                "hearing.bpmn",
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"userTask_holdHearing\" />",
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"userTask_prepare\" />"
                        + "<bpmn:userTask id=\"userTask_prepare\" name=\"准备听证\" camunda:formRef=\"hold-hearing\" camunda:formRefBinding=\"latest\""
                        + " camunda:candidateGroups=\"${candidates.headsOf(unit)}\" />"
                        + flow("prepared", "userTask_prepare", "userTask_holdHearing"),
                "userTask_prepare");
        nothingIsFound();
    }

    @Test
    void aFieldOfOnesOwnThatDecidesTheWay() {
        change(
                "hold-hearing.form",
                "\"components\": [",
                "\"components\": [ { \"id\": \"field_open\", \"key\": \"openToPublic\", \"type\": \"textfield\", \"label\": \"是否公开\" },");
        change(
                "hearing.bpmn",
                "sourceRef=\"userTask_holdHearing\" targetRef=\"serviceTask_recordHearing\" />",
                "sourceRef=\"userTask_holdHearing\" targetRef=\"gateway_open\" />"
                        + "<bpmn:exclusiveGateway id=\"gateway_open\" name=\"公开？\" default=\"flow_closed\" />"
                        + flow("closed", "gateway_open", "serviceTask_recordHearing")
                        + "<bpmn:serviceTask id=\"serviceTask_tellOpen\" name=\"公告\" camunda:delegateExpression=\"#{writeLetter}\">"
                        + Wrong.ownLetter("听证公告", "“{信访事项}”公开听证。")
                        + "</bpmn:serviceTask>" + flow("told", "serviceTask_tellOpen", "serviceTask_recordHearing")
                        + "<bpmn:sequenceFlow id=\"flow_open\" sourceRef=\"gateway_open\" targetRef=\"serviceTask_tellOpen\"><bpmn:conditionExpression>${openToPublic == 'YES'}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "gateway_open",
                "serviceTask_tellOpen");
        nothingIsFound();
    }

    @Test
    void aLetterOfOnesOwn() {
        change(
                "hearing.bpmn",
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"userTask_holdHearing\" />",
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"serviceTask_writeLetter\" />"
                        + "<bpmn:serviceTask id=\"serviceTask_writeLetter\" name=\"告知听证\" camunda:delegateExpression=\"#{writeLetter}\">"
                        + Wrong.ownLetter("听证告知书", "您反映的“{信访事项}”（{信访编号}）将举行听证。")
                        + "</bpmn:serviceTask>"
                        + flow("written", "serviceTask_writeLetter", "userTask_holdHearing"),
                "serviceTask_writeLetter");
        nothingIsFound();
    }

    @Test
    void aNoticeToSupervisorsWhereTimeIsHalfUp() {
        change(
                "level-handling.bpmn",
                "id=\"flow_firstDue\" sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"serviceTask_remindFirst\" />",
                "id=\"flow_firstDue\" sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"serviceTask_tell\" />"
                        + "<bpmn:serviceTask id=\"serviceTask_tell\" name=\"时限过半\" camunda:delegateExpression=\"#{sendNotice}\">"
                        + Wrong.ownNotice("SUPERVISORS", "STAFF_STEP")
                        + "</bpmn:serviceTask>" + flow("told", "serviceTask_tell", "serviceTask_remindFirst"),
                "serviceTask_tell");
        nothingIsFound();
    }

    @Test
    void stepsAroundAHearingAndTheOtherQuestion() {
        change("review.bpmn", "name=\"需要听证？\" default=\"flow_decided\"", "name=\"作出决定？\" default=\"flow_hearing\"");
        String asked =
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'HEARING'}</bpmn:conditionExpression>";
        change("review.bpmn", asked, "");
        change(
                "review.bpmn",
                "targetRef=\"endEvent_reviewed\" />",
                "targetRef=\"endEvent_reviewed\">" + asked.replace("==", "!=") + "</bpmn:sequenceFlow>");
        change(
                "review.bpmn",
                "sourceRef=\"gateway_hearing\" targetRef=\"callActivity_hearing\">",
                "sourceRef=\"gateway_hearing\" targetRef=\"serviceTask_tell\">");
        change(
                "review.bpmn",
                PROCESS_END,
                "<bpmn:serviceTask id=\"serviceTask_tell\" name=\"告知听证\" camunda:delegateExpression=\"#{writeLetter}\">"
                        + Wrong.ownLetter("听证告知书", "您反映的“{信访事项}”将举行听证。")
                        + "</bpmn:serviceTask>" + flow("told", "serviceTask_tell", "callActivity_hearing")
                        + PROCESS_END,
                "serviceTask_tell");
        nothingIsFound();
    }

    @Test
    void aFourthLevel() {
        String county =
                between("petition.bpmn", "<bpmn:callActivity id=\"callActivity_county\"", "</bpmn:callActivity>");
        change(
                "petition.bpmn",
                PROCESS_END,
                county.replace("callActivity_county", "callActivity_city")
                                .replace("县级办理", "市级办理")
                                .replaceAll("<bpmn:(incoming|outgoing)>.*", "")
                        + "<bpmn:sequenceFlow id=\"flow_toCity\" sourceRef=\"gateway_level\" targetRef=\"callActivity_city\"><bpmn:conditionExpression>${level == 'CITY'}</bpmn:conditionExpression></bpmn:sequenceFlow>"
                        + flow("cityDone", "callActivity_city", "gateway_outcome") + PROCESS_END,
                "callActivity_city");
        nothingIsFound();
    }

    @Test
    void twoStepsSideBySide() {
        change(
                "level-handling.bpmn",
                "sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"serviceTask_remindFirst\" />",
                "sourceRef=\"boundaryEvent_firstReminder\" targetRef=\"gateway_fork\" /><bpmn:parallelGateway id=\"gateway_fork\" />"
                        + "<bpmn:serviceTask id=\"serviceTask_besides\" name=\"同时提醒\" camunda:delegateExpression=\"#{remindFirst}\" /><bpmn:parallelGateway id=\"gateway_join\" />"
                        + flow("a", "gateway_fork", "serviceTask_remindFirst")
                        + flow("b", "gateway_fork", "serviceTask_besides")
                        + flow("c", "serviceTask_besides", "gateway_join")
                        + flow("d", "gateway_join", "endEvent_firstReminded"),
                "gateway_fork",
                "gateway_join",
                "serviceTask_besides");
        change(
                "level-handling.bpmn",
                "sourceRef=\"serviceTask_remindFirst\" targetRef=\"endEvent_firstReminded\"",
                "sourceRef=\"serviceTask_remindFirst\" targetRef=\"gateway_join\"");
        nothingIsFound();
    }

    @Test
    void anErrorThatTheCallerCatches() {
        change(
                "hearing.bpmn",
                "<bpmn:incoming>flow_held</bpmn:incoming>",
                "<bpmn:incoming>flow_held</bpmn:incoming><bpmn:errorEventDefinition id=\"error_end\" errorRef=\"error_x\" />");
        change(
                "hearing.bpmn",
                "  <bpmndi:BPMNDiagram",
                "<bpmn:error id=\"error_x\" name=\"x\" errorCode=\"NOBODY_CAME\" /><bpmndi:BPMNDiagram");
        caughtIn("review.bpmn", "callActivity_hearing", "serviceTask_resumeAfterHearing");
        caughtIn("handling-hearing.bpmn", "callActivity_handlingHearing", "endEvent_heard");
        nothingIsFound();
    }

    @Test
    void aStepSavedBeforeIt() {
        change(
                "level-handling.bpmn",
                "camunda:delegateExpression=\"#{remindFirst}\">",
                "camunda:delegateExpression=\"#{remindFirst}\" camunda:asyncBefore=\"true\">");
        change("level-handling.bpmn", "<bpmn:documentation>时限过半（默认 50%）时提醒，一次。</bpmn:documentation>", RETRIES);
        nothingIsFound();
    }

    @Test
    void aStepOfATemplateThatIsTriedAgain() {
        change(
                "level-handling.bpmn",
                "camunda:delegateExpression=\"#{remindFirst}\">",
                "camunda:modelerTemplate=\"org.maplebridge.serviceTask.remindFirst\" camunda:delegateExpression=\"#{remindFirst}\" camunda:asyncBefore=\"true\">");
        nothingIsFound();
    }

    @Test
    void onePartWithALimitOfItsOwn() {
        change(
                "acceptance.bpmn",
                PROCESS_END,
                "<bpmn:subProcess id=\"subProcess_visit\" name=\"走访\"><bpmn:startEvent id=\"startEvent_visit\" name=\"走访\" />"
                        + "<bpmn:userTask id=\"userTask_visit\" name=\"上门走访\" camunda:formRef=\"handle-petition\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"${candidates.handlersOf(unit)}\" />"
                        + "<bpmn:endEvent id=\"endEvent_visit\" name=\"已走访\" />"
                        + flow("v1", "startEvent_visit", "userTask_visit")
                        + flow("v2", "userTask_visit", "endEvent_visit")
                        + "</bpmn:subProcess><bpmn:boundaryEvent id=\"boundaryEvent_visitDue\" name=\"走访到期\" attachedToRef=\"subProcess_visit\">"
                        + RETRIES
                        + "<bpmn:timerEventDefinition id=\"timer_visit\"><bpmn:timeDate>${deadlineAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                        + flow("v3", "serviceTask_recordAcceptanceDecision", "subProcess_visit")
                        + flow("v4", "subProcess_visit", "endEvent_visited")
                        + flow("v5", "boundaryEvent_visitDue", "endEvent_visited")
                        + "<bpmn:endEvent id=\"endEvent_visited\" name=\"走访结束\" />" + PROCESS_END,
                "subProcess_visit",
                "startEvent_visit",
                "userTask_visit",
                "endEvent_visit",
                "boundaryEvent_visitDue",
                "endEvent_visited");
        nothingIsFound();
    }

    @Test
    void oneMoreRuleForTriage() {
        String rule = between("triage.dmn", "<rule ", "</rule>");
        change(
                "triage.dmn",
                rule,
                rule.replaceAll(" id=\"[^\"]*\"", "")
                                .replaceFirst("<rule", "<rule id=\"rule_own\"")
                                .replaceFirst("<text>[^<]*</text>", "<text>\"INFORMATION\"</text>")
                        + rule);
        nothingIsFound();
    }

    @Test
    void tablesOfOnesOwnThatAnswerEveryCase() {
        files.add(ShippedModels.file(
                "own-table.dmn",
                WrongTables.ownTable(
                        "UNIQUE",
                        new String[] {"&lt; 5", "\"NOT\""},
                        new String[] {"[5..50)", "\"HEARD\""},
                        new String[] {"&gt;= 50", "\"PUBLIC\""})));
        files.add(ShippedModels.file(
                "other-table.dmn",
                WrongTables.ownTable("FIRST", new String[] {"&gt;= 50", "\"PUBLIC\""}, new String[] {"-", "\"NOT\""})
                        .replace("own-table", "other-table")));
        nothingIsFound();
    }

    @Test
    void aMethodOfAPublishedBeanInACondition() {
        change(
                "level-handling.bpmn",
                "${candidates.handlersOf(unit)}",
                "${unit == 'x' ? candidates.headsOf(unit) : candidates.handlersOf(unit)}");
        nothingIsFound();
    }

    private void caughtIn(String file, String call, String next) {
        change(
                file,
                PROCESS_END,
                "<bpmn:boundaryEvent id=\"boundaryEvent_nobody\" name=\"无人到场\" attachedToRef=\"" + call
                        + "\"><bpmn:errorEventDefinition id=\"error_caught\" errorRef=\"error_x\" /></bpmn:boundaryEvent>"
                        + flow("nobody", "boundaryEvent_nobody", next) + PROCESS_END,
                "boundaryEvent_nobody");
        change(
                file,
                "  <bpmndi:BPMNDiagram",
                "<bpmn:error id=\"error_x\" name=\"x\" errorCode=\"NOBODY_CAME\" /><bpmndi:BPMNDiagram");
    }

    private void nothingIsFound() {
        assertThat(CHECK.check(files).stream().map(found -> found.file() + " " + found.sentence()))
                .isEmpty();
    }

    /** @param drawn elements that the change brings, to be put on the drawing */
    private void change(String file, String there, String instead, String... drawn) {
        ModelFile before = files.stream()
                .filter(known -> known.name().equals(file))
                .findFirst()
                .orElseThrow();
        assertThat(before.text()).contains(there);
        String shapes = Arrays.stream(drawn)
                .map(id -> "<bpmndi:BPMNShape id=\"" + id + "_di\" bpmnElement=\"" + id
                        + "\"><dc:Bounds x=\"10\" y=\"10\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>")
                .collect(Collectors.joining());
        files.remove(before);
        files.add(ShippedModels.file(
                file,
                before.text().replace(there, instead).replace("</bpmndi:BPMNPlane>", shapes + "</bpmndi:BPMNPlane>")));
    }

    private String between(String file, String from, String to) {
        String text = files.stream()
                .filter(known -> known.name().equals(file))
                .findFirst()
                .orElseThrow()
                .text();
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start) + to.length());
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"flow_" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" />";
    }
}
