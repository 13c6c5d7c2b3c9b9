package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole conversation that Camunda Modeler has with the platform when somebody deploys from it. */
@PlatformTest
class ModelerDeploysTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----WebKitFormBoundaryqBcSoUKKYrCG3y7x";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private CheckModels checkModels;

    @Test
    void isAskedForAPasswordInsteadOfSentToAPage() {
        HttpResponse<String> answer = get("/engine-rest/deployment?maxResults=0", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(way -> assertThat(way).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void isRefusedWithAWrongPassword() {
        assertThat(get("/engine-rest/deployment?maxResults=0", "admin:wrong").statusCode())
                .isEqualTo(401);
        assertThat(deploy("shangxi.handler:demo", Map.of("promise.bpmn", ShippedModels.text("promise.bpmn")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void learnsTheVersionOfTheEngine() {
        assertThat(get("/engine-rest/deployment?maxResults=0", "admin:demo").statusCode())
                .isEqualTo(200);
        assertThat(json(get("/engine-rest/version", "admin:demo"))
                        .path("version")
                        .asText())
                .isEqualTo("7.24.0");
    }

    @Test
    void deploysSeveralFilesAtOnce() {
        HttpResponse<String> answer = deploy(
                "admin:demo",
                files(
                        "promise.bpmn", ShippedModels.text("promise.bpmn"),
                        "verify-promise.form", ShippedModels.text("forms/verify-promise.form"),
                        "accompaniment-limits.dmn", ShippedModels.text("decisions/accompaniment-limits.dmn")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("deployedProcessDefinitions")).hasSize(1);
        assertThat(json(answer).path("deployedDecisionDefinitions")).hasSize(1);
    }

    @Test
    void printsWhatIsFound() {
        int before = versions("promise");
        HttpResponse<String> answer = deploy(
                "admin:demo",
                files(
                        "promise.bpmn",
                        ShippedModels.text("promise.bpmn").replace("#{promiseDayPassed}", "#{promiseDayPast}"),
                        "verify-promise.form",
                        "{"));
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode said = json(answer);
        assertThat(said.path("type").asText()).isEqualTo("ParseException");
        assertThat(said.path("message").asText())
                .contains("共 2 处错误", "“登记到期”（serviceTask_promiseDayPassed）", "运行时：", "改法：", "verify-promise.form");
        JsonNode problem =
                said.path("details").path("promise.bpmn").path("errors").get(0);
        assertThat(problem.path("mainElementId").asText()).isEqualTo("serviceTask_promiseDayPassed");
        assertThat(problem.path("line").asInt()).isGreaterThan(10);
        assertThat(problem.path("message").asText()).contains("[bean-unknown]");
        assertThat(said.path("details").path("verify-promise.form").path("errors"))
                .hasSize(1);
        assertThat(versions("promise")).isEqualTo(before);
    }

    @Test
    void printsWhatTheEngineItselfCannotRead() {
        HttpResponse<String> answer = deploy("admin:demo", files("promise.bpmn", "<bpmn"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("details").path("promise.bpmn").path("errors"))
                .hasSize(1);
        assertThat(answer.body()).doesNotContain("at org.");
    }

    @Test
    void whatIsOnlyAWarningIsKeptWithTheDeployment() {
        String text = ShippedModels.text("promise.bpmn")
                .replaceFirst("<camunda:failedJobRetryTimeCycle>.*</camunda:failedJobRetryTimeCycle>", "");
        HttpResponse<String> answer = deploy("admin:demo", files("promise.bpmn", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(database.queryForList(
                        "select rule from deployment_finding where deployment_id = ?",
                        String.class,
                        json(answer).path("id").asText()))
                .containsExactly("RETRY_CYCLE");
        assertThat(deploy("admin:demo", files("promise.bpmn", ShippedModels.text("promise.bpmn")))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Modeler gives up after five seconds. */
    @Test
    void deploysAllShippedModelsBeforeModelerGivesUp() {
        Map<String, String> all = new LinkedHashMap<>();
        ShippedModels.all().forEach(file -> all.put(file.name(), file.text()));
        long begun = System.nanoTime();
        HttpResponse<String> answer = deploy("admin:demo", all);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(taken).isLessThan(PATIENCE);
        System.out.println("Deployed the shipped models in " + taken.toMillis() + " ms");
    }

    @Test
    void checkingOneModelTakesNoTime() {
        ShippedModels.all().forEach(file -> checkModels.check(List.of(file)));
        for (ModelFile file : ShippedModels.all()) {
            long begun = System.nanoTime();
            checkModels.check(List.of(file));
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(taken).as(file.name()).isLessThan(Duration.ofMillis(300));
            if (file.name().equals("petition.bpmn") || file.name().equals("level-limits.dmn")) {
                System.out.println("Checked " + file.name() + " in " + taken.toMillis() + " ms");
            }
        }
    }

    @Test
    void eachShippedModelPassesBesideTheDeployedOnes() {
        assertThat(ShippedModels.all().stream()
                        .flatMap(file -> checkModels.check(List.of(file)).stream())
                        .map(found -> found.file() + " " + found.sentence()))
                .isEmpty();
    }

    private int versions(String process) {
        return database.queryForObject("select count(*) from act_re_procdef where key_ = ?", Integer.class, process);
    }

    private HttpResponse<String> get(String path, String user) {
        return send(request(path, user).GET());
    }

    private HttpResponse<String> deploy(String user, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        part(body, "deployment-name", null, "from Modeler");
        part(body, "deployment-source", null, "Camunda Modeler");
        part(body, "deploy-changed-only", null, "false");
        files.forEach((name, content) -> part(body, name, name, content));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(request("/engine-rest/deployment/create", user)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String name, String file, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name);
        if (file != null) {
            body.append("\"; filename=\"").append(file).append("\"\r\nContent-Type: text/xml");
        } else {
            body.append('"');
        }
        body.append("\r\n\r\n").append(content).append("\r\n");
    }

    private HttpRequest.Builder request(String path, String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "application/json")
                .header("Origin", "file://");
        if (user != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }
}
