package org.maplebridge.checker;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.pages.Chromium;
import org.springframework.core.io.ClassPathResource;

/** The rules in the form that Modeler and VS Code run, on models read by the library that both use. */
class BpmnlintTest {

    private static final Path PLUGIN = Path.of("processes/.camunda/bpmnlint-plugin-maplebridge");
    private static final String VIEWER =
            "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";
    /** Files other than processes, the state of the county, and two files that have to be seen together. */
    private static final String IN_MORE_THAN_ONE_PROCESS =
            "(file|form|table|message|step)-.*|limits-sum|group-empty|process-twice|not-checked|never-thrown|decision-rows"
                    + "|engine-refuses|not-given-yet|start-by-nobody";

    /** What is handed over is known from the model as it comes with the platform. */
    private static final Set<String> NOT_SEEN = Set.of("a level that does not say how it ended");

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
              const definitions = (await viewer.get('moddle').fromXML(xml)).rootElement;
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
              visit(definitions);
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

    /** The wrong models of the checker, each broken in one way; what takes the county or another file is not seen. */
    @Test
    void whatTheCheckerFindsInAProcessIsSeen() {
        Set<String> rules = rules();
        SoftAssertions all = new SoftAssertions();
        List<Wrong> tried = WrongModelsTest.models().stream()
                .filter(wrong -> wrong.file().endsWith(".bpmn"))
                .filter(wrong -> rules.contains(wrong.rule().id()))
                .filter(wrong -> !NOT_SEEN.contains(wrong.what()))
                .toList();
        for (Wrong wrong : tried) {
            List<String> found = lint(WrongModelsTest.broken(wrong).text());
            String told = wrong.rule().id() + " " + (wrong.element() == null ? "" : wrong.element());
            all.assertThat(found).as(wrong.toString()).anyMatch(one -> one.startsWith(told));
        }
        all.assertAll();
        assertThat(tried).hasSizeGreaterThan(90);
        assertThat(tried.stream().map(wrong -> wrong.rule().id())).containsAll(rules);
    }

    @Test
    void itsRulesAreThoseOfTheCheckerButTheseAndTheGuideSaysSo() {
        Set<String> missing = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).containsAll(rules());
        missing.removeAll(rules());
        assertThat(missing).allSatisfy(rule -> assertThat(rule).matches(IN_MORE_THAN_ONE_PROCESS));
        assertThat(read(Path.of("src/docs/asciidoc/models.adoc")))
                .contains(missing.stream().map(rule -> "`" + rule + "`").collect(Collectors.joining(", ")));
    }

    /** What it knows of the platform is written from the platform. */
    @Test
    void whatItKnowsIsWhatThereIs() throws IOException {
        Path file = PLUGIN.resolve("known.js");
        String made = KnownToLint.written();
        if (System.getProperty("lint.write") != null) {
            Files.writeString(file, made);
        }
        assertThat(read(file)).as("write it with -Dlint.write=1").isEqualTo(made);
    }

    private static Set<String> rules() {
        return files(PLUGIN.resolve("rules").toString(), ".js").stream()
                .map(file -> file.getFileName().toString().replace(".js", ""))
                .collect(Collectors.toCollection(TreeSet::new));
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
