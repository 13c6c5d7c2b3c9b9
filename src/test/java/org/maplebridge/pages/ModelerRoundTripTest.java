package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Camunda Modeler is made of opens every model, table and form without a complaint and saves it byte for byte as it
 * was, so that an administrator's change is the only difference. With {@code -Dmodels.write} the files are written as it
 * saves them. Leaves the drawings of the models for the guide.
 */
@EnabledIf("isThere")
class ModelerRoundTripTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern NAMED = Pattern.compile("<bpmn:process [^>]*name=\"([^\"]+)\"");
    private static final Path LIBRARIES = Path.of("src/test/node/node_modules");
    private static final Path PICTURES = Path.of("target/generated-snippets/models");

    /** Each opens the text and answers what is saved, what it complained of, and the drawing where there is one. */
    private static final Map<String, String> EDITORS = Map.of(
            "bpmn", """
            async text => {
              const modeler = new BpmnModeler({ container: '#canvas' });
              const { warnings } = await modeler.importXML(text);
              const { svg } = await modeler.saveSVG();
              const { xml } = await modeler.saveXML({ format: true });
              modeler.destroy();
              return { text: xml, warnings: warnings.map(warning => warning.message), svg };
            }
            """,
            "dmn", """
            async text => {
              const modeler = new DmnJS({ container: '#canvas' });
              const { warnings } = await modeler.importXML(text);
              const { xml } = await modeler.saveXML({ format: true });
              modeler.destroy();
              return { text: xml, warnings: warnings.map(warning => warning.message) };
            }
            """,
            "form", """
            async text => {
              const editor = new FormEditor.FormEditor({ container: document.querySelector('#canvas') });
              const { warnings } = await editor.importSchema(JSON.parse(text));
              const schema = editor.saveSchema();
              editor.destroy();
              return { text: JSON.stringify(schema, null, 2), warnings: warnings.map(warning => warning.message) };
            }
            """);

    private static Chromium chromium;
    private static Page modeler;

    static boolean isThere() {
        return Chromium.isThere() && Files.exists(LIBRARIES);
    }

    @BeforeAll
    static void openModeler() throws IOException {
        Files.createDirectories(PICTURES);
        chromium = new Chromium();
        modeler = chromium.page(1200, 800);
        modeler.setContent("<div id='canvas' style='width: 1200px; height: 800px'></div>");
        for (String library : List.of(
                "camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js",
                "dmn-js/dist/dmn-modeler.production.min.js",
                "@bpmn-io/form-js/dist/form-editor.umd.js")) {
            modeler.addScriptTag(new Page.AddScriptTagOptions().setPath(LIBRARIES.resolve(library)));
        }
    }

    @AfterAll
    static void closeModeler() throws IOException {
        chromium.close();
        StringBuilder drawings = new StringBuilder();
        for (Path file : files()) {
            if (kind(file).equals("bpmn") && Files.exists(PICTURES.resolve(name(file) + ".svg"))) {
                drawings.append("=== ")
                        .append(title(file))
                        .append("\n\nimage::models/")
                        .append(name(file))
                        .append(".svg[]\n\n");
            }
        }
        Files.writeString(PICTURES.resolve("drawings.adoc"), drawings);
    }

    private static String title(Path file) throws IOException {
        Matcher named = NAMED.matcher(Files.readString(file));
        assertThat(named.find()).isTrue();
        return "`" + name(file) + "` " + named.group(1);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(PROCESSES)) {
            return all.filter(file -> EDITORS.containsKey(kind(file))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isSavedAsItWas(Path file) throws IOException {
        String before = Files.readString(file);
        Map<?, ?> saved = (Map<?, ?>) modeler.evaluate(EDITORS.get(kind(file)), before);
        assertThat((List<?>) saved.get("warnings")).isEmpty();
        String after = (String) saved.get("text");
        if (System.getProperty("models.write") != null) {
            Files.writeString(file, after);
        } else {
            assertThat(after).isEqualTo(before);
        }
        if (saved.get("svg") instanceof String drawing) {
            draw(file, drawing);
        }
    }

    private static void draw(Path file, String drawing) {
        try {
            Files.writeString(PICTURES.resolve(name(file) + ".svg"), drawing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static String kind(Path file) {
        return file.getFileName().toString().replaceFirst(".*\\.", "");
    }
}
