package org.maplebridge.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Camunda Modeler does with element templates, done by the libraries that it is made of. */
public final class ModelerPage implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("src/test/node/node_modules");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Draws as the administrator would who picks a template for each of the elements, and saves. */
    private static final String APPLY = """
            async ([text, picks]) => {
              const modeler = new BpmnModeler({ container: '#canvas' });
              const complaints = [];
              modeler.on('elementTemplates.errors', ({ errors }) => errors.forEach(error => complaints.push(error.message)));
              complaints.push(...(await modeler.importXML(text)).warnings.map(warning => warning.message));
              const picked = Object.entries(picks).map(([ id, template ]) => [ id, JSON.parse(template) ]);
              modeler.get('elementTemplatesLoader').setTemplates(picked.map(([ id, template ]) => template));
              const templates = modeler.get('elementTemplates');
              picked.forEach(([ id, template ]) => {
                const element = modeler.get('elementRegistry').get(id);
                if (!templates.getLatest(element).some(offered => offered.id === template.id)) {
                  complaints.push(template.id + ' is not offered');
                }
                templates.applyTemplate(element, template);
              });
              const { xml } = await modeler.saveXML({ format: true });
              modeler.destroy();
              return { text: xml, complaints };
            }
            """;

    /** As with the keys for copy and paste, from one open file into another. */
    private static final String COPY = """
            async ([from, id, to]) => {
              const modeler = new BpmnModeler({ container: '#canvas' });
              await modeler.importXML(from);
              modeler.get('copyPaste').copy([ modeler.get('elementRegistry').get(id) ]);
              await modeler.importXML(to);
              modeler.get('copyPaste').paste({ element: modeler.get('canvas').getRootElement(), point: { x: 400, y: 400 } });
              const { xml } = await modeler.saveXML({ format: true });
              modeler.destroy();
              return xml;
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

    /** With the panel at the right and the list of templates, for somebody who clicks. */
    private static final String OPEN = """
            async ([text, templates, chooser]) => {
              document.body.style = 'margin: 0; font-family: sans-serif';
              document.body.innerHTML = `<div style="display: flex; height: 100vh"><div id="canvas" style="flex: 1"></div>
                <div id="panel" style="width: 400px; overflow: auto; border-left: 1px solid #ccc"></div></div>`;
              const independent = chooser.replace(/^import .*$/m, 'const getBusinessObject = element => element.businessObject;');
              const module = await import(URL.createObjectURL(new Blob([ independent ], { type: 'text/javascript' })));
              const modeler = window.opened = new BpmnModeler({
                container: '#canvas', propertiesPanel: { parent: '#panel' }, additionalModules: [ module.default ]
              });
              await modeler.importXML(text);
              modeler.get('elementTemplatesLoader').setTemplates(templates.map(template => JSON.parse(template)));
              modeler.get('canvas').zoom('fit-viewport', 'auto');
            }
            """;

    private static final String SAVE = "async () => (await window.opened.saveXML({ format: true })).xml";

    private static final List<String> STYLES = List.of(
            "diagram-js.css",
            "bpmn-js.css",
            "bpmn-font/css/bpmn-embedded.css",
            "properties-panel.css",
            "element-templates.css",
            "popup-menu.css");

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

    /** @param picked by element the template, with the values that are chosen in its panel */
    public Saved apply(String model, Map<String, JsonNode> picked) {
        Map<String, String> picks = new LinkedHashMap<>();
        picked.forEach((element, template) -> picks.put(element, write(template)));
        Map<?, ?> answer = (Map<?, ?>) page.evaluate(APPLY, List.of(model, picks));
        return new Saved(
                (String) answer.get("text"),
                ((List<?>) answer.get("complaints"))
                        .stream().map(String::valueOf).toList());
    }

    /** The model opened beside the panel, with the templates to choose from. */
    public Page open(String model, List<JsonNode> templates) {
        STYLES.forEach(style -> page.addStyleTag(new Page.AddStyleTagOptions()
                .setPath(LIBRARIES.resolve("camunda-bpmn-js/dist/assets").resolve(style))));
        page.setViewportSize(1400, 800);
        page.evaluate(
                OPEN,
                List.of(
                        model,
                        templates.stream().map(ModelerPage::write).toList(),
                        read("@bpmn-io/element-template-chooser/dist/index.es.js")));
        return page;
    }

    /** What was opened, as it is saved now. */
    public String saved() {
        return (String) page.evaluate(SAVE);
    }

    /** The other model with a copy of the element. */
    public String copy(String from, String element, String to) {
        return (String) page.evaluate(COPY, List.of(from, element, to));
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
