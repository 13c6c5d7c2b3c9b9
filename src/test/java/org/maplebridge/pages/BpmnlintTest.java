package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.checker.Rule;
import org.springframework.core.io.ClassPathResource;

/** The rules in the form that Modeler and VS Code run, on models read by the library that both use. */
class BpmnlintTest {

    private static final Path PLUGIN = Path.of("processes/.camunda/bpmnlint-plugin-maplebridge");
    private static final String VIEWER =
            "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";
    private static final String LINT = """
            async ([files, xml]) => {
              const known = {};
              const load = name => {
                if (!known[name]) {
                  const module = { exports: {} };
                  known[name] = module;
                  const require = path => load(path.replace(/^\\.\\.?\\//, '').replace(/\\.js$/, ''));
                  new Function('module', 'exports', 'require', files[name + '.js'])(module, module.exports, require);
                }
                return known[name].exports;
              };
              const plugin = load('index');
              const viewer = new BpmnJS({ container: document.body });
              await viewer.importXML(xml);
              const found = [];
              const visited = new Set();
              const visit = node => {
                if (!node || !node.$type || visited.has(node)) {
                  return;
                }
                visited.add(node);
                Object.keys(plugin.rules).forEach(name => load(plugin.rules[name].replace('./', ''))()
                  .check(node, { report: (id, message) => found.push(name + ' ' + id) }));
                (node.rootElements || []).concat(node.flowElements || []).forEach(visit);
              };
              visit(viewer.getDefinitions());
              viewer.destroy();
              return found;
            }""";

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        page = chromium.page(800, 600);
        page.setContent("<body></body>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setContent(new ClassPathResource(VIEWER).getContentAsString(StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** That the caller of a hearing limits it cannot be seen in the file. */
    @Test
    void theShippedModelsPass() {
        assertThat(files("processes", ".bpmn").stream()
                        .flatMap(file -> lint(read(file)).stream().map(found -> file.getFileName() + " " + found)))
                .containsOnly(
                        "hearing.bpmn task-limit userTask_conveneHearing",
                        "hearing.bpmn task-limit userTask_holdHearing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history-time-to-live|level-handling| camunda:historyTimeToLive=\"P30D\"|",
                "process-not-executable|level-handling|isExecutable=\"true\"|isExecutable=\"false\"",
                "task-candidates|userTask_handlePetition|camunda:candidateGroups=\"${candidates.handlersOf(unit)}\"|",
                "task-form|userTask_handlePetition|camunda:formRef=\"handle-petition\"|",
                "task-form-kind|userTask_handlePetition|camunda:formRef=\"handle-petition\"|camunda:formKey=\"embedded:app:a.html\"",
                "split-default|gateway_next| default=\"flow_levelDone\"|",
                "split-condition|flow_supplement|<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == 'SUPPLEMENT'}</bpmn:conditionExpression>|",
                "script|flow_supplement|xsi:type=\"bpmn:tFormalExpression\">${outcome == 'SUPPLEMENT'}|xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true",
                "java-class|serviceTask_remindFirst|camunda:delegateExpression=\"#{remindFirst}\"|camunda:class=\"a.B\"",
                "java-class|userTask_handlePetition|delegateExpression=\"#{describeTask}\"|class=\"a.B\"",
                "script|userTask_handlePetition|event=\"create\" id=\"taskListener_handle\" />|event=\"create\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:taskListener>",
                "connector|userTask_handlePetition|<camunda:taskListener delegateExpression=\"#{describeTask}\"|<camunda:connector /><camunda:taskListener delegateExpression=\"#{describeTask}\"",
                "implementation|serviceTask_remindFirst|camunda:delegateExpression=\"#{remindFirst}\"|",
                "letter-words|serviceTask_remindFirst|camunda:delegateExpression=\"#{remindFirst}\"|camunda:delegateExpression=\"#{writeLetter}\"",
                "notice-choice|serviceTask_remindFirst|camunda:delegateExpression=\"#{remindFirst}\"|camunda:delegateExpression=\"#{sendNotice}\"",
                "timer-literal|boundaryEvent_deadline|<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlineAt}</bpmn:timeDate>|<bpmn:timeDuration>P5D</bpmn:timeDuration>",
                "timer-literal|userTask_handlePetition|camunda:dueDate=\"${deadlineAt}\"|camunda:dueDate=\"P5D\"",
                "timer-repeats|boundaryEvent_deadline|<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlineAt}</bpmn:timeDate>|<bpmn:timeCycle>R3/PT10H</bpmn:timeCycle>",
                "retry-cycle|boundaryEvent_firstReminder|<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT30M,PT2H,PT8H</camunda:failedJobRetryTimeCycle>|",
                "dead-end|serviceTask_remindFirst|<bpmn:outgoing>flow_firstReminded</bpmn:outgoing>|",
                "unreachable|serviceTask_remindFirst|<bpmn:incoming>flow_firstDue</bpmn:incoming>|",
                "no-name|userTask_handlePetition|name=\"办理\"|"
            })
    void whatIsBrokenIsSeen(String rule, String element, String there, String instead) {
        String text = read(Path.of("processes/level-handling.bpmn"));
        assertThat(text).contains(there);
        assertThat(lint(text.replace(there, instead == null ? "" : instead))).contains(rule + " " + element);
    }

    @Test
    void aTaskWithoutLimitIsSeen() {
        String text = read(Path.of("processes/rerouting.bpmn"))
                .replace(" camunda:dueDate=\"${deadlineAt}\"", "")
                .replace("attachedToRef=\"userTask_reroutePetition\"", "attachedToRef=\"serviceTask_recordRerouting\"");
        assertThat(lint(text)).contains("task-limit userTask_reroutePetition");
    }

    @Test
    void itsRulesAreThoseOfTheChecker() {
        List<String> rules = files(PLUGIN.resolve("rules").toString(), ".js").stream()
                .map(file -> file.getFileName().toString().replace(".js", ""))
                .toList();
        assertThat(rules).hasSizeGreaterThan(15);
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).containsAll(rules);
        String index = read(PLUGIN.resolve("index.js"));
        assertThat(rules)
                .allSatisfy(rule -> assertThat(index)
                        .contains("'maplebridge/" + rule + "'", "'" + rule + "': './rules/" + rule + "'"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> lint(String xml) {
        Map<String, String> plugin = files(PLUGIN.toString(), ".js").stream()
                .collect(Collectors.toMap(file -> PLUGIN.relativize(file).toString(), BpmnlintTest::read));
        return (List<String>) page.evaluate(LINT, List.of(plugin, xml));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
