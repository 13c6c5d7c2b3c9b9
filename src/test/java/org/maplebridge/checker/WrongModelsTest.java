package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

/** Shipped models, each broken in one way, beside all the others; the checker says what is broken and where. */
class WrongModelsTest {

    private static final List<ModelFile> SHIPPED = ShippedModels.all();
    private static final CheckModels CHECK = CheckerWithoutPlatform.beside(SHIPPED);

    /** What fails in the checker itself, what takes two files, and what takes an engine. */
    static final Set<Rule> NOT_IN_ONE_FILE = EnumSet.of(Rule.NOT_CHECKED, Rule.PROCESS_TWICE, Rule.ENGINE_REFUSES);

    /** The shipped file that it breaks, broken. */
    static ModelFile broken(Wrong wrong) {
        return ShippedModels.file(
                wrong.file(), wrong.breakIt().apply(right(wrong).text()));
    }

    private static ModelFile right(Wrong wrong) {
        return SHIPPED.stream()
                .filter(file -> file.name().equals(wrong.file()))
                .findFirst()
                .orElse(ShippedModels.file(wrong.file(), "-"));
    }

    static List<Wrong> models() {
        List<Wrong> all = new ArrayList<>();
        all.addAll(WrongFiles.all());
        all.addAll(ForeignCode.all());
        all.addAll(WrongTasks.all());
        all.addAll(WrongWays.all());
        all.addAll(WrongNames.all());
        all.addAll(WrongTimes.all());
        all.addAll(WrongTables.all());
        all.addAll(WrongForms.all());
        all.addAll(WrongOrder.all());
        all.addAll(WrongValues.all());
        return all;
    }

    @ParameterizedTest
    @MethodSource("models")
    void isCaught(Wrong wrong) {
        ModelFile broken = broken(wrong);
        assertThat(broken.text()).as("it is broken").isNotEqualTo(right(wrong).text());
        List<Finding> found = CHECK.check(List.of(broken));
        assertThat(found)
                .as(wrong + "\n" + found.stream().map(Finding::sentence).collect(Collectors.joining("\n")))
                .anyMatch(finding -> finding.rule() == wrong.rule()
                        && finding.file().equals(wrong.file())
                        && (wrong.element() == null || wrong.element().equals(finding.element())));
        assertThat(found).noneMatch(finding -> finding.rule() == Rule.NOT_CHECKED);
        assertThat(found).allSatisfy(finding -> assertThat(finding.sentence()).contains("运行时：", "改法："));
    }

    /** As an editor of the machine saves it, whose language is Chinese. */
    @Test
    void aFileInAnotherEncodingIsToldByIt() {
        for (ModelFile shipped : SHIPPED) {
            ModelFile saved = new ModelFile(shipped.name(), shipped.text().getBytes(Charset.forName("GB18030")));
            assertThat(CHECK.check(List.of(saved)))
                    .as(shipped.name())
                    .singleElement()
                    .satisfies(found -> assertThat(found.sentence()).contains("编码不是 UTF-8", "[file-unreadable]"));
        }
    }

    @Test
    void everyRuleIsBroken() {
        Set<Rule> broken = models().stream().map(Wrong::rule).collect(Collectors.toSet());
        assertThat(broken).containsAll(EnumSet.complementOf(EnumSet.copyOf(NOT_IN_ONE_FILE)));
        assertThat(models()).hasSizeGreaterThan(100);
    }

    @Test
    void oneProcessInTwoFilesIsCaught() {
        String text = ShippedModels.text(Wrong.LEVEL);
        assertThat(CHECK.check(List.of(
                        ShippedModels.file("a/" + Wrong.LEVEL, text), ShippedModels.file("b/" + Wrong.LEVEL, text))))
                .anyMatch(finding -> finding.rule() == Rule.PROCESS_TWICE);
    }

    @Test
    void aModelJustSmallEnoughIsCheckedInTime() {
        String steps = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> "<bpmn:userTask id=\"userTask_n" + n + "\" name=\"第" + n
                        + "步\" camunda:formRef=\"handle-petition\""
                        + " camunda:formRefBinding=\"latest\" " + Wrong.HANDLE_GROUPS + " />"
                        + "<bpmn:sequenceFlow id=\"flow_n" + n + "\" sourceRef=\"userTask_n" + n + "\" targetRef=\""
                        + (n == 300 ? "userTask_n1" : "userTask_n" + (n + 1)) + "\" />")
                .collect(Collectors.joining());
        ModelFile large = ShippedModels.file(
                Wrong.LEVEL, ShippedModels.text(Wrong.LEVEL).replace(Wrong.PROCESS_END, steps + Wrong.PROCESS_END));
        long begun = System.nanoTime();
        assertThat(CHECK.check(List.of(large))).anyMatch(finding -> finding.rule() == Rule.TASK_LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    /** The form is deployed alone; a gateway of a deployed process asks for what it no longer has. */
    @Test
    void whatADeployedModelRestsOnIsMissed() {
        String form = ShippedModels.text("forms/hold-hearing.form");
        String asks = ShippedModels.text("hearing.bpmn")
                .replace(
                        "sourceRef=\"userTask_holdHearing\" targetRef=\"serviceTask_recordHearing\" />",
                        "sourceRef=\"userTask_holdHearing\" targetRef=\"gateway_open\" /><bpmn:exclusiveGateway id=\"gateway_open\" default=\"flow_a\" />"
                                + "<bpmn:sequenceFlow id=\"flow_a\" sourceRef=\"gateway_open\" targetRef=\"serviceTask_recordHearing\" />"
                                + "<bpmn:sequenceFlow id=\"flow_b\" sourceRef=\"gateway_open\" targetRef=\"serviceTask_recordHearing\">"
                                + "<bpmn:conditionExpression>${openToPublic == 'YES'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        ModelFile withField = ShippedModels.file(
                "hold-hearing.form",
                form.replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [ { \"id\": \"field_open\", \"key\": \"openToPublic\", \"type\": \"textfield\", \"label\": \"公开\" },"));
        List<ModelFile> deployed = new ArrayList<>(SHIPPED);
        deployed.removeIf(
                file -> file.name().equals("hearing.bpmn") || file.name().equals("hold-hearing.form"));
        deployed.add(ShippedModels.file("hearing.bpmn", asks));
        deployed.add(withField);
        CheckModels check = CheckerWithoutPlatform.beside(deployed);
        assertThat(check.check(List.of(withField))).isEmpty();
        assertThat(check.check(List.of(ShippedModels.file("hold-hearing.form", form))))
                .anySatisfy(found -> assertThat(found.file() + found.sentence())
                        .contains("hold-hearing.form", "已部署的 hearing.bpmn 用到它", "openToPublic", "[variable-unknown]"));
    }

    @Test
    void aLimitIsToldByItsRowAndItsLevel() {
        String table = ShippedModels.text("decisions/level-limits.dmn");
        int village = table.indexOf("\"TOWN\"", table.indexOf("<rule"));
        String twice = table.substring(0, village) + "\"VILLAGE\"" + table.substring(village + 6);
        assertThat(CHECK.check(List.of(ShippedModels.file("level-limits.dmn", twice))).stream()
                        .map(Finding::sentence))
                .anyMatch(said -> said.contains("“第 1 条、第 2 条规则”") && said.contains("同时适用"))
                .anyMatch(said -> said.contains("乡镇(街道) TOWN 应当恰有一行时限，现有 0 行"));
    }

    @Test
    void whatIsFoundSaysWhereInTheFile() {
        String text = ShippedModels.text(Wrong.LEVEL).replace(Wrong.HANDLE_GROUPS, "");
        Finding finding = CHECK.check(List.of(ShippedModels.file(Wrong.LEVEL, text))).stream()
                .filter(found -> found.rule() == Rule.TASK_CANDIDATES)
                .findFirst()
                .orElseThrow();
        assertThat(text.lines().toList().get(finding.line() - 1)).contains("id=\"userTask_handlePetition\"");
        assertThat(finding.elementName()).isEqualTo("办理");
    }
}
