package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.maplebridge.process.ElementTemplates;

/**
 * What the guide for administrators tells to do in Modeler, done by hand in the libraries that Modeler is made of; its frame,
 * menus and dialog for deploying are not among them. The pictures are those of the guide.
 */
@EnabledIf("isThere")
class ModelerByHandTest {

    private static final Path LIBRARIES = Path.of("src/test/node/node_modules");
    private static final String TASK = "task_tellSupervisors";
    private static final String CELL = "outputEntry_level_limits_5_1";

    static boolean isThere() {
        return ModelerPage.isThere();
    }

    @Test
    void aPlainTaskBecomesANoticeByPickingItsTemplateAndChoosing() throws IOException {
        try (ModelerPage modeler = new ModelerPage()) {
            Page page = modeler.open(withPlainTask(), ElementTemplates.committed());
            page.locator("[data-element-id='" + TASK + "'] .djs-hit").first().click();
            page.locator(".bio-properties-panel-select-template-button").click();
            Locator entry = page.locator("[data-id='apply-template-org.maplebridge.serviceTask.sendNotice']");
            page.locator(".djs-popup-search input").fill("通知");
            page.locator(".djs-popup-search input").press("End");
            entry.scrollIntoViewIfNeeded();
            assertThat(entry).isVisible();
            Chromium.guidePicture(
                    page,
                    "modeler-choose",
                    "The templates by their Chinese names, in the library that Camunda Modeler is made of");
            entry.click();
            group(page, "ElementTemplates__CustomProperties");
            assertThat(page.getByLabel("通知谁")).hasValue("PETITIONER");
            page.getByLabel("通知谁").selectOption("SUPERVISORS");
            page.getByLabel("通知文字").selectOption("STAFF_STEP");
            Chromium.guidePicture(page, "modeler-template", "What is left to be chosen, in the same library");
            assertThat(modeler.saved())
                    .containsPattern(
                            "<bpmn:serviceTask id=\"" + TASK + "\"[^>]*camunda:delegateExpression=\"#\\{sendNotice}\"")
                    .contains(
                            "<camunda:inputParameter name=\"noticeTo\">SUPERVISORS</camunda:inputParameter>",
                            "<camunda:inputParameter name=\"noticeText\">STAFF_STEP</camunda:inputParameter>");
        }
    }

    @Test
    void aLimitIsChangedInItsCell() throws IOException {
        String shipped = Files.readString(Path.of("processes/decisions/level-limits.dmn"));
        try (Chromium chromium = new Chromium()) {
            Page page = opened(
                    chromium,
                    "dmn-js/dist/dmn-modeler.production.min.js",
                    "dmn-js/dist/assets",
                    List.of(
                            "diagram-js.css",
                            "dmn-js-shared.css",
                            "dmn-js-drd.css",
                            "dmn-js-decision-table.css",
                            "dmn-js-decision-table-controls.css",
                            "dmn-font/css/dmn-embedded.css"));
            page.evaluate("""
                    async text => {
                      const modeler = window.opened = new DmnJS({ container: '#canvas' });
                      await modeler.importXML(text);
                      await modeler.open(modeler.getViews().find(view => view.type === 'decisionTable'));
                    }
                    """, shipped);
            Locator cell = page.locator("td[data-element-id='" + CELL + "']");
            assertThat(cell).hasText("10");
            cell.click();
            page.keyboard().press("Control+A");
            page.keyboard().insertText("5");
            cell.scrollIntoViewIfNeeded();
            Chromium.guidePicture(
                    page,
                    "modeler-limit",
                    "The limit of the towns in its cell, in the library that Camunda Modeler is made of");
            String saved = (String) page.evaluate("async () => (await window.opened.saveXML({ format: true })).xml");
            String was = "\"" + CELL + "\">\n          <text>10<";
            assertThat(shipped).contains(was);
            assertThat(saved).isEqualTo(shipped.replace(was, was.replace("10", "5")));
        }
    }

    @Test
    void aFieldIsDraggedIntoAFormAndAnswersWithTheCodesThatTheGatewayAsksFor() throws IOException {
        JsonNode wanted =
                new ObjectMapper().readTree(Files.readString(Path.of("src/docs/examples/prepare-hearing.form")));
        try (Chromium chromium = new Chromium()) {
            Page page = opened(
                    chromium,
                    "@bpmn-io/form-js/dist/form-editor.umd.js",
                    "@bpmn-io/form-js/dist/assets",
                    styles("@bpmn-io/form-js/dist/assets"));
            page.evaluate("""
                    async text => {
                      const editor = window.opened = new FormEditor.FormEditor({ container: document.querySelector('#canvas') });
                      const form = JSON.parse(text);
                      await editor.importSchema({ ...form, components: form.components.slice(0, 1) });
                    }
                    """, wanted.toString());
            drag(page, ".fjs-palette-field[data-field-type='radio']", ".fjs-element[data-field-type='text']");
            assertThat(page.locator(".fjs-element[data-field-type='radio']")).isVisible();
            assertThat(page.locator(".bio-properties-panel-header")).containsText("Radio group");
            group(page, "general");
            assertThat(page.locator("#bio-properties-panel-key")).isVisible();
            page.locator("[data-entry-id='label']")
                    .locator("input, textarea, [contenteditable=true]")
                    .first()
                    .click();
            page.keyboard().press("Control+A");
            page.keyboard().insertText("是否公开举行");
            page.fill("#bio-properties-panel-key", "openToPublic");
            group(page, "staticOptions");
            page.locator("[data-group-id='group-staticOptions'] .bio-properties-panel-add-entry")
                    .click();
            option(page, 0, "公开", "YES");
            option(page, 1, "不公开", "NO");
            Chromium.guidePicture(
                    page, "modeler-form", "The field and its key, in the library that Camunda Modeler is made of");
            group(page, "validation");
            page.locator("#bio-properties-panel-required").check();
            JsonNode saved = new ObjectMapper()
                    .readTree((String) page.evaluate("() => JSON.stringify(window.opened.saveSchema())"));
            for (String part : List.of("type", "label", "key", "values", "validate")) {
                assertThat(saved.at("/components/1").get(part))
                        .as(part)
                        .isEqualTo(wanted.at("/components/1").get(part));
            }
        }
    }

    /** From the palette to below what is there, with the mouse. */
    private static void drag(Page page, String from, String below) throws IOException {
        BoundingBox palette = page.locator(from).first().boundingBox();
        BoundingBox there = page.locator(below).first().boundingBox();
        page.mouse().move(palette.x + palette.width / 2, palette.y + palette.height / 2);
        page.mouse().down();
        page.mouse().move(there.x + there.width / 2, there.y + there.height / 2, new Mouse.MoveOptions().setSteps(10));
        page.mouse().move(there.x + there.width / 2, there.y + there.height + 15, new Mouse.MoveOptions().setSteps(5));
        Chromium.guidePicture(
                page,
                "modeler-form-drag",
                "A field on its way into the form, in the library that Camunda Modeler is made of");
        page.mouse().up();
    }

    /** An entry of the list, opened and written. */
    private static void option(Page page, int number, String label, String value) {
        Locator list = page.locator("[data-group-id='group-staticOptions']");
        if (!list.locator("input[id$='-label']").nth(number).isVisible()) {
            list.locator(".bio-properties-panel-collapsible-entry-header")
                    .nth(number)
                    .click();
        }
        list.locator("input[id$='-label']").nth(number).fill(label);
        list.locator("input[id$='-value']").nth(number).fill(value);
    }

    /** Opens a group of the panel at the right, where it is not open. */
    private static void group(Page page, String id) {
        Locator header = page.locator("[data-group-id='group-" + id + "'] .bio-properties-panel-group-header")
                .first();
        assertThat(header).isVisible();
        if (!header.getAttribute("class").contains(" open")) {
            header.click();
        }
    }

    private static Page opened(Chromium chromium, String script, String folder, List<String> styles) {
        Page page = chromium.page(1400, 800);
        page.setContent("<body style='margin: 0'><div id='canvas' style='height: 800px'></div></body>");
        styles.forEach(style -> page.addStyleTag(
                new Page.AddStyleTagOptions().setPath(LIBRARIES.resolve(folder).resolve(style))));
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(LIBRARIES.resolve(script)));
        return page;
    }

    private static List<String> styles(String folder) throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }

    /** The shipped hearing with a task behind 登记听证通知, as it is drawn first. */
    private static String withPlainTask() throws IOException {
        String hearing = Files.readString(Path.of("processes/hearing.bpmn"));
        String there =
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"userTask_holdHearing\"";
        assertThat(hearing).contains(there);
        return hearing.replace(there, there.replace("userTask_holdHearing", TASK))
                .replace(
                        "  </bpmn:process>",
                        "<bpmn:task id=\"" + TASK + "\" name=\"召集了听证，请派人旁听\" />"
                                + "<bpmn:sequenceFlow id=\"flow_told\" sourceRef=\"" + TASK
                                + "\" targetRef=\"userTask_holdHearing\" /></bpmn:process>")
                .replace(
                        "</bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNShape id=\"task_di\" bpmnElement=\"" + TASK
                                + "\"><dc:Bounds x=\"405\" y=\"340\" width=\"110\" height=\"80\" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>");
    }
}
