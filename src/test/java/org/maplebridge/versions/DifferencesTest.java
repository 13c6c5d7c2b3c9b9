package org.maplebridge.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.versions.difference.Change;
import org.maplebridge.versions.difference.Differences;

class DifferencesTest {

    @Test
    void nothingDiffersFromItself() {
        for (String file : List.of("level-handling.bpmn", "decisions/level-limits.dmn", "forms/verify-promise.form")) {
            String text = shipped(file);
            assertThat(changes(file, text, text)).isEmpty();
        }
    }

    @Test
    void tellsWhichPropertyOfAStepIsAnother() {
        String before = shipped("promise.bpmn");
        String after = before.replace("name=\"核实履行情况\"", "name=\"核实承诺\"")
                .replace(
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${promiseDueAt}",
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlineAt}");
        assertThat(changes("promise.bpmn", before, after))
                .containsExactlyInAnyOrder(
                        "CHANGED 用户任务 userTask_verifyPromise 核实承诺: 名称 核实履行情况 -> 核实承诺",
                        "CHANGED 边界事件 boundaryEvent_promiseDue 承诺到期: 定时 / 到时 ${promiseDueAt} -> ${deadlineAt}");
    }

    @Test
    void readsALetterThatIsDrawnIntoAModel() {
        String letter =
                "<camunda:inputOutput><camunda:inputParameter name=\"letterText\">请到场。</camunda:inputParameter></camunda:inputOutput>";
        String before = shipped("promise.bpmn")
                .replace(
                        "camunda:delegateExpression=\"#{promiseDayPassed}\">",
                        "camunda:delegateExpression=\"#{promiseDayPassed}\"><bpmn:extensionElements>" + letter
                                + "</bpmn:extensionElements>");
        assertThat(before).contains(letter);
        assertThat(changes("promise.bpmn", before, before.replace("请到场。", "请按时到场。")))
                .singleElement()
                .asString()
                .startsWith("CHANGED 服务任务 serviceTask_promiseDayPassed 登记到期: ")
                .endsWith("“文书内容” 请到场。 -> 请按时到场。");
    }

    @Test
    void anotherIdIsOneStepRemovedAndOneAdded() {
        String before = shipped("promise.bpmn");
        String after = before.replace("serviceTask_promiseDayPassed", "serviceTask_dayPassed");
        assertThat(Differences.between(ModelName.of("promise.bpmn"), bytes(before), bytes(after))
                        .sentence())
                .isEqualTo("新增 1 处，修改 2 处，删除 1 处");
    }

    @Test
    void aMovedShapeChangesNothing() {
        String before = shipped("promise.bpmn");
        String after = before.replace("<dc:Bounds x=\"250\" y=\"100\"", "<dc:Bounds x=\"250\" y=\"140\"");
        assertThat(changes("promise.bpmn", before, after)).containsExactly("MOVED 用户任务 userTask_verifyPromise 核实履行情况:");
    }

    @Test
    void readsTablesCellByCell() {
        String before = shipped("decisions/level-limits.dmn");
        int row = before.indexOf("<rule id=\"rule_level_limits_1\"");
        int end = before.indexOf("<rule id=\"rule_level_limits_2\"");
        String changed = before.substring(0, row)
                + before.substring(row, end).replace("<text>2</text>", "<text>3</text>")
                + before.substring(end);
        assertThat(changes("level-limits.dmn", before, changed))
                .containsExactly("CHANGED 规则 rule_level_limits_1 第 1 行：简易程序 村: 时限 2 -> 3");
        String without = before.substring(0, row) + before.substring(end);
        assertThat(changes("level-limits.dmn", before, without))
                .singleElement()
                .asString()
                .startsWith("REMOVED 规则 rule_level_limits_1 第 1 行：简易程序 村: ")
                .contains("程序 \"SIMPLIFIED\" -> ", "时限 2 -> ");
    }

    @Test
    void readsFormsFieldByField() {
        String before = shipped("forms/verify-promise.form");
        String after =
                before.replace("\"maxLength\": 2000", "\"maxLength\": 500").replace("\"已履行\"", "\"履行了\"");
        assertThat(changes("verify-promise.form", before, after))
                .containsExactly(
                        "CHANGED 单选 field_result 是否履行: 选项 已履行（PERFORMED）、未履行（BROKEN）、没有履行，双方另约了日期（POSTPONED） -> 履行了（PERFORMED）、未履行（BROKEN）、没有履行，双方另约了日期（POSTPONED）",
                        "CHANGED 多行文本 field_note 核实情况: 校验 / 最多字数 2000 -> 500");
    }

    @Test
    void theFirstVersionIsAllNew() {
        assertThat(Differences.between(ModelName.of("promise.bpmn"), null, bytes(shipped("promise.bpmn")))
                        .changes())
                .hasSizeGreaterThan(10)
                .allSatisfy(change -> assertThat(change.what()).isEqualTo(Change.What.ADDED));
    }

    private static List<String> changes(String file, String before, String after) {
        return Differences.between(ModelName.of(file), bytes(before), bytes(after)).changes().stream()
                .map(DifferencesTest::line)
                .toList();
    }

    private static String line(Change change) {
        StringBuilder line = new StringBuilder(
                change.what() + " " + change.type() + " " + change.element() + " " + change.name() + ":");
        change.properties()
                .forEach(property -> line.append(' ')
                        .append(property.name())
                        .append(' ')
                        .append(property.before())
                        .append(" -> ")
                        .append(property.after()));
        return line.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
