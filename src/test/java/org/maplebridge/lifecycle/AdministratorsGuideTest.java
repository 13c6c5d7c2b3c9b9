package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.documents.PdfText;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.pages.Chromium;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of the guide for administrators, done with the files that it shows. */
class AdministratorsGuideTest extends LifeCycleTest {

    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final Path SNIPPETS = Path.of("target/generated-snippets/administrators");
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final Map<String, String> HEAR = Map.of("decision", "PROCEED", "note", "涉及多户，各方意见不一");

    @Autowired
    RepositoryService repository;

    @Autowired
    ReadLetters readLetters;

    @Autowired
    StaffDirectory staff;

    private String deployment;

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    /** The version before is the one in force again. */
    @AfterEach
    void takeBack() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void modelerConnectsWithNameAndPassword() throws Exception {
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest/version"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(probe, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
        JsonNode version = as("admin").get("/engine-rest/version").is(200).json();
        assertThat(text(version, "version")).startsWith("7.24.0");
        write("version.json", version);
    }

    /** A step of the head between the notice of a hearing and the hearing, whose field decides whether it is posted. */
    @Test
    void aStepAndAFieldOfOnesOwn() throws Exception {
        Door.Answer deployed = deploy(Map.of(
                "hearing.bpmn", withPreparation(),
                "prepare-hearing.form", example("prepare-hearing.form"),
                "post-notice.form", example("post-notice.form")));
        write("step-deployed.json", deployed.is(200).json());
        deployment = text(deployed.json(), "id");

        Filed open = convened();
        Task preparing = task(open, "userTask_prepareHearing");
        assertThat(preparing.getName()).contains(open.number());
        assertThat(tasksSeenBy("shangxi.handler")).contains(preparing.getId());
        assertThat(claim("shangxi.handler", preparing).status())
                .as("the head's alone")
                .isEqualTo(403);
        Door.Answer form = as("shangxi.head").get("/engine-rest/task/" + preparing.getId() + "/deployed-form");
        assertThat(form.is(200).body()).contains("是否公开举行");
        lookAt(preparing);
        work("shangxi.head", preparing, Map.of("openToPublic", "YES"));
        Task posting = task(open, "userTask_postNotice");
        work("shangxi.handler", posting, Map.of());
        assertThat(task(open, "userTask_holdHearing")).isNotNull();

        Filed closed = convened();
        work("shangxi.head", task(closed, "userTask_prepareHearing"), Map.of("openToPublic", "NO"));
        assertThat(task(closed, "userTask_holdHearing")).isNotNull();
    }

    /** Heading and text stand in the drawing; the letter is numbered, kept and read like any other. */
    @Test
    void aLetterOfOnesOwn() throws Exception {
        Door.Answer deployed = deploy(Map.of("hearing.bpmn", with("hearing-letter.xml", "serviceTask_writeLetter")));
        deployment = text(deployed.is(200).json(), "id");

        Filed petition = convened();
        assertThat(task(petition, "userTask_holdHearing")).isNotNull();
        JsonNode letter = list(asPetitionerOf(petition)
                        .get("/api/v1/public/petitions/" + petition.number() + "/letters")
                        .is(200)
                        .json()
                        .get("letters"))
                .stream()
                .filter(one -> text(one, "kind").equals("OWN"))
                .findFirst()
                .orElseThrow();
        write("letter-issued.json", letter);
        assertThat(text(letter, "kindLabel")).isEqualTo("听证告知书");
        assertThat(text(letter, "number")).matches("枫信告〔2026〕\\d+号");
        byte[] printed = readLetters
                .print(
                        petition.number(),
                        text(letter, "number"),
                        staff.find("registrar").orElseThrow())
                .pdf();
        picture(printed);
        assertThat(PdfText.of(printed))
                .contains("听证告知书", petition.number(), "您于2026年9月24日提出的“村口路灯坏了三个月没人修”", "上溪村决定举行听证", "可以委托代理人");
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("LETTER_ISSUED");
            assertThat(text(event, "note")).contains(text(letter, "number"));
        });
    }

    /** Two steps 通知: the petitioner reads it with his query code, the supervisor on his desk, and both in the history. */
    @Test
    void aNoticeWhereverItIsWanted() throws Exception {
        Door.Answer deployed = deploy(Map.of("hearing.bpmn", with("hearing-notice.xml", "serviceTask_tellPetitioner")));
        deployment = text(deployed.is(200).json(), "id");

        Filed petition = convened();
        assertThat(task(petition, "userTask_holdHearing")).isNotNull();
        JsonNode told = asPetitionerOf(petition)
                .get("/api/v1/public/petitions/" + petition.number() + "/notices")
                .is(200)
                .json()
                .at("/notices/0");
        write("notice-told.json", told);
        assertThat(told.toString()).contains("上溪村：听证准备好了，请留意时间地点", petition.number());
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("SUPERVISORS_NOTIFIED");
            assertThat(text(event, "reasonLabel")).isEqualTo("请留意");
            assertThat(text(event, "note")).isEqualTo("召集了听证，请派人旁听");
        });
        lookAtNoticesOfTheSupervisor(petition);
    }

    private void lookAtNoticesOfTheSupervisor(Filed petition) throws IOException {
        if (!Chromium.isThere()) {
            return;
        }
        try (Chromium chromium = new Chromium()) {
            Page page = loggedIn(chromium, "supervisor");
            page.navigate("http://localhost:" + port + "/notices");
            PlaywrightAssertions.assertThat(page.getByText("上溪村办理的" + petition.number() + "：召集了听证，请派人旁听")
                            .first())
                    .isVisible();
            Chromium.guidePicture(page, "own-notice", "A notice that a model gave, as the supervisor reads it");
        }
    }

    @Test
    void whatIsMissingIsSaidBeforeItRuns() throws Exception {
        String without = withPreparation()
                .replace(" camunda:formRef=\"prepare-hearing\"", "")
                .replace(" default=\"flow_closed\"", "");
        Door.Answer refused = deploy(Map.of("hearing.bpmn", without, "post-notice.form", example("post-notice.form")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(text(refused.json(), "message")).contains("“准备听证”没有表单", "[task-form]", "[split-default]");
        write("step-refused.json", refused.json());
        lookAtFindings(without);
    }

    /** The same file on the page that shows findings on the drawing. */
    private void lookAtFindings(String hearing) throws IOException {
        if (!Chromium.isThere()) {
            return;
        }
        try (Chromium chromium = new Chromium()) {
            Page page = loggedIn(chromium, "admin");
            page.navigate("http://localhost:" + port + "/models/check.html");
            page.setInputFiles("#files", new FilePayload[] {
                new FilePayload("hearing.bpmn", "application/xml", hearing.getBytes(StandardCharsets.UTF_8)),
                new FilePayload(
                        "post-notice.form",
                        "application/json",
                        example("post-notice.form").getBytes(StandardCharsets.UTF_8))
            });
            page.click("button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("#result")).containsText("不能部署");
            page.locator(".finding", new Page.LocatorOptions().setHasText("没有表单"))
                    .first()
                    .click();
            Chromium.guidePicture(page, "own-step-findings", "What was forgotten, on the drawing");
        }
    }

    private Page loggedIn(Chromium chromium, String username) {
        Page page = chromium.page(1400, 800);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("main button");
        return page;
    }

    /** The step of one's own in Tasklist, as the guide shows it. */
    private void lookAt(Task task) throws IOException {
        if (!Chromium.isThere()) {
            return;
        }
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.page(1400, 900);
            String tasklist = "http://localhost:" + port + "/camunda/app/tasklist/";
            page.navigate(tasklist);
            page.fill("#username", "shangxi.head");
            page.fill("#password", "demo");
            page.click("button[type=submit]");
            PlaywrightAssertions.assertThat(page.getByText("本单位全部").first()).isVisible(SOON);
            page.navigate(tasklist + "default/#/?task=" + task.getId() + "&detailsTab=task-detail-form");
            PlaywrightAssertions.assertThat(page.getByText("是否公开举行").first()).isVisible(SOON);
            Chromium.guidePicture(page, "own-step", "A step and a form of one's own, as the head finds them");
        }
    }

    /** The letter of one's own on paper, as the guide shows it. */
    private static void picture(byte[] pdf) throws IOException {
        Path picture = Path.of("target/screenshots/own-letter.png");
        Files.createDirectories(picture.getParent());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 72), "png", picture.toFile());
        }
    }

    private Filed convened() {
        Filed petition = filedIn(SHANGXI);
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        submit("shangxi.handler", task(petition, "userTask_decideHearing"), HEAR)
                .is(204);
        work(
                "shangxi.head",
                task(petition, "userTask_conveneHearing"),
                Map.of("hearingAt", "2026-09-25T09:00", "hearingPlace", "村委会会议室", "participants", "信访人、村委会"));
        return petition;
    }

    /** The example's elements in the shipped hearing, as Modeler saves what was made of templates. */
    private static String withPreparation() throws IOException {
        return with("prepare-hearing.xml", "userTask_prepareHearing");
    }

    /** @param first the element of the example to which the way leads now */
    private static String with(String example, String first) throws IOException {
        String added = example(example);
        String drawing = added.substring(added.indexOf("<bpmndi:"));
        String elements = added.substring(0, added.indexOf("<bpmndi:"));
        String hearing = Files.readString(Path.of("processes/hearing.bpmn"));
        String there =
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"userTask_holdHearing\"";
        assertThat(hearing).contains(there);
        return hearing.replace(there, there.replace("userTask_holdHearing", first))
                .replace("  </bpmn:process>", elements + "  </bpmn:process>")
                .replace("</bpmndi:BPMNPlane>", drawing + "</bpmndi:BPMNPlane>");
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    private Door.Answer deploy(Map<String, String> files) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", "administrators");
        parts.put("deployment-source", "Camunda Modeler");
        parts.putAll(files);
        return as("admin").upload("/engine-rest/deployment/create", parts);
    }

    private static void write(String name, JsonNode answer) throws IOException {
        Files.createDirectories(SNIPPETS);
        Files.writeString(
                SNIPPETS.resolve(name),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }
}
