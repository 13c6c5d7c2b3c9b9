package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of the guide for administrators, done with the files that it shows. */
class AdministratorsGuideTest extends LifeCycleTest {

    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final Path SNIPPETS = Path.of("target/generated-snippets/administrators");
    private static final Map<String, String> HEAR = Map.of("decision", "PROCEED", "note", "涉及多户，各方意见不一");

    @Autowired
    RepositoryService repository;

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
        work("shangxi.head", preparing, Map.of("openToPublic", "YES"));
        Task posting = task(open, "userTask_postNotice");
        work("shangxi.handler", posting, Map.of());
        assertThat(task(open, "userTask_holdHearing")).isNotNull();

        Filed closed = convened();
        work("shangxi.head", task(closed, "userTask_prepareHearing"), Map.of("openToPublic", "NO"));
        assertThat(task(closed, "userTask_holdHearing")).isNotNull();
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
        String added = example("prepare-hearing.xml");
        String drawing = added.substring(added.indexOf("<bpmndi:"));
        String elements = added.substring(0, added.indexOf("<bpmndi:"));
        String hearing = Files.readString(Path.of("processes/hearing.bpmn"));
        String there =
                "id=\"flow_conveningRecorded\" sourceRef=\"serviceTask_recordConvening\" targetRef=\"userTask_holdHearing\"";
        assertThat(hearing).contains(there);
        return hearing.replace(there, there.replace("userTask_holdHearing", "userTask_prepareHearing"))
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
