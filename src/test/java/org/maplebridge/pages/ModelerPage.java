package org.maplebridge.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What Camunda Modeler does with element templates, done by the libraries that it is made of. */
public final class ModelerPage implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("src/test/node/node_modules");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Draws as the administrator would who picks a template for the element, and saves. */
    private static final String APPLY = """
            async ([text, id, picked]) => {
              const template = JSON.parse(picked);
              const modeler = new BpmnModeler({ container: '#canvas' });
              const complaints = [];
              modeler.on('elementTemplates.errors', ({ errors }) => errors.forEach(error => complaints.push(error.message)));
              complaints.push(...(await modeler.importXML(text)).warnings.map(warning => warning.message));
              modeler.get('elementTemplatesLoader').setTemplates([ template ]);
              const templates = modeler.get('elementTemplates');
              const element = modeler.get('elementRegistry').get(id);
              if (!templates.getLatest(element).some(offered => offered.id === template.id)) {
                complaints.push(template.id + ' is not offered');
              }
              templates.applyTemplate(element, template);
              const { xml } = await modeler.saveXML({ format: true });
              modeler.destroy();
              return { text: xml, complaints };
            }
            """;

    private static final String VALIDATE = """
            async ([validator, dash, files]) => {
              const address = text => URL.createObjectURL(new Blob([ text ], { type: 'text/javascript' }));
              const { validateAll } = await import(address(validator.replace("'min-dash'", `'${address(dash)}'`)));
              const { valid, results } = validateAll(files.map(file => JSON.parse(file)));
              const complaints = results.flatMap(result => result.errors || []).map(error => error.message);
              return valid ? complaints : complaints.concat('not valid');
            }
            """;

    private final Chromium chromium;
    private final Page page;

    /** What was saved, and what the libraries complained of. */
    public record Saved(String text, List<String> complaints) {}

    public ModelerPage() {
        chromium = new Chromium();
        page = chromium.page(1200, 800);
        page.setContent("<div id='canvas' style='width: 1200px; height: 800px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setPath(LIBRARIES.resolve("camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js")));
    }

    public static boolean isThere() {
        return Chromium.isThere() && Files.exists(LIBRARIES);
    }

    /** @param template with the values that are picked in its panel */
    public Saved apply(String model, String element, JsonNode template) {
        Map<?, ?> answer = (Map<?, ?>) page.evaluate(APPLY, List.of(model, element, write(template)));
        return new Saved(
                (String) answer.get("text"),
                ((List<?>) answer.get("complaints"))
                        .stream().map(String::valueOf).toList());
    }

    /** What {@code @bpmn-io/element-templates-validator} says against them. */
    public List<String> validate(List<JsonNode> templates) {
        List<?> complaints = (List<?>) page.evaluate(
                VALIDATE,
                List.of(
                        read("@bpmn-io/element-templates-validator/dist/index.js"),
                        read("min-dash/dist/index.js"),
                        templates.stream().map(ModelerPage::write).toList()));
        return complaints.stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        chromium.close();
    }

    private static String write(JsonNode template) {
        try {
            return JSON.writeValueAsString(template);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(String library) {
        try {
            return Files.readString(LIBRARIES.resolve(library));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
