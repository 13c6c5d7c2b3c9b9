package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    @Autowired
    private RepositoryService repository;

    @TempDir
    private Path folder;

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

    /** Modeler's dialog has a field for it. */
    @Test
    void aModelHoldsForAllUnits() {
        int before = versions("promise");
        HttpResponse<String> answer =
                deploy("admin:demo", files("promise.bpmn", ShippedModels.text("promise.bpmn")), "990681101201");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("message").asText()).contains("Tenant ID");
        assertThat(versions("promise")).isEqualTo(before);
    }

    /** The engine looks at endings letter by letter, and would take the file without a word and never use it. */
    @Test
    void saysThatAnEndingInCapitalsIsNotUsed() {
        HttpResponse<String> answer = deploy("admin:demo", files("promise.BPMN", ShippedModels.text("promise.bpmn")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains("promise.BPMN", "小写");
    }

    static Stream<Arguments> harmful() {
        String callsItself = ShippedModels.text("hearing.bpmn").replace("  </bpmn:process>", """
                        <bpmn:callActivity id="callActivity_itself" name="再听证" calledElement="hearing"><bpmn:extensionElements>
                        <camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in source="unit" target="unit" />
                        </bpmn:extensionElements></bpmn:callActivity></bpmn:process>""");
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"哈\">");
        for (int i = 1; i <= 9; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><a>&a9;</a>");
        String file = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        String script = ShippedModels.text("hearing.bpmn")
                .replace(
                        "  </bpmn:process>",
                        "<bpmn:scriptTask id=\"scriptTask_own\" name=\"脚本\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script>"
                                + "</bpmn:scriptTask></bpmn:process>");
        return Stream.of(
                Arguments.of(
                        "ten thousand elements", Wrong.huge(ShippedModels.text("hearing.bpmn")), "[file-too-large]"),
                Arguments.of("nested without end", Wrong.deep(ShippedModels.text(Wrong.LEVEL)), "[file-too-large]"),
                Arguments.of("a process that calls itself", callsItself, "[call-cycle]"),
                Arguments.of("a billion laughs", laughs.toString(), "[file-doctype]"),
                Arguments.of("a file of the server", file, "[file-doctype]"),
                Arguments.of("a script", script, "[script]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void whatWouldHarmIsRefusedInWordsBeforeModelerGivesUpAndNothingIsDeployed(String what, String text, String rule) {
        String name = what.startsWith("nested") ? Wrong.LEVEL : "hearing.bpmn";
        int before = deployments();
        long begun = System.nanoTime();
        HttpResponse<String> answer = deploy("admin:demo", files(name, text));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("ParseException");
        assertThat(json(answer).path("message").asText())
                .contains(rule, "运行时：", "改法：")
                .doesNotContain("root:", "哈哈");
        assertThat(deployments()).isEqualTo(before);
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    /** One model calls the other and is called by it; each is sound alone. */
    @Test
    void modelsThatCallEachOtherAreRefusedTogether() {
        int before = deployments();
        HttpResponse<String> answer = deploy(
                "admin:demo",
                files(
                        "circle-a.bpmn",
                        circle("circle-a", "circle-b"),
                        "circle-b.bpmn",
                        circle("circle-b", "circle-a")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains("[call-cycle]");
        assertThat(json(answer).path("details").path("circle-a.bpmn").path("errors"))
                .isNotEmpty();
        assertThat(deployments()).isEqualTo(before);
    }

    private static String circle(String id, String called) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_%1$s" targetNamespace="circle">
                <bpmn:process id="%1$s" name="环" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="startEvent_a" name="开始" />
                <bpmn:callActivity id="callActivity_a" name="调用" calledElement="%2$s"><bpmn:extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in source="unit" target="unit" />
                </bpmn:extensionElements></bpmn:callActivity><bpmn:endEvent id="endEvent_a" name="结束" />
                <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_a" targetRef="callActivity_a" />
                <bpmn:sequenceFlow id="flow_b" sourceRef="callActivity_a" targetRef="endEvent_a" />
                </bpmn:process></bpmn:definitions>
                """.formatted(id, called);
    }

    /** Each change is deployed whole or refused in words; who was refused finds nothing of his own. */
    @Test
    void administratorsWhoDeployAtTheSameMomentNeverMixTheirModels() throws Exception {
        int before = versions("promise");
        int many = 4;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String own = "名称" + i;
                answers.add(threads.submit(() -> {
                    Map<String, String> changed = files(
                            "promise.bpmn",
                            ShippedModels.text("promise.bpmn").replace("name=\"登记到期\"", "name=\"" + own + "\""),
                            "verify-promise.form",
                            ShippedModels.text("forms/verify-promise.form"));
                    together.await();
                    return deploy("admin:demo", changed);
                }));
            }
            int deployed = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                HttpResponse<String> told = answer.get();
                if (told.statusCode() == 200) {
                    deployed++;
                } else {
                    assertThat(told.statusCode()).as(told.body()).isEqualTo(409);
                    assertThat(json(told).path("message").asText()).contains("另一位管理员正在部署", "没有执行");
                }
            }
            assertThat(deployed).isPositive();
            assertThat(versions("promise")).isEqualTo(before + deployed);
        } finally {
            threads.shutdownNow();
            assertThat(deploy("admin:demo", files("promise.bpmn", ShippedModels.text("promise.bpmn")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /**
     * A wrong model for each rule at every place that checks: the page's call, the command, Modeler, and the deployment
     * that the platform makes at its start. {@link WrongModelsTest} is the place in the build.
     */
    @Test
    void aRuleIsTheSameWhereverItIsAsked() throws IOException {
        Map<Rule, Wrong> oneForEach = new LinkedHashMap<>();
        WrongModelsTest.models().forEach(wrong -> oneForEach.putIfAbsent(wrong.rule(), wrong));
        assertThat(oneForEach).hasSize(Rule.values().length - WrongModelsTest.NOT_IN_ONE_FILE.size());
        int before = deployments();
        SoftAssertions all = new SoftAssertions();
        for (Wrong wrong : oneForEach.values()) {
            ModelFile broken = WrongModelsTest.broken(wrong);
            String rule = wrong.rule().id();
            all.assertThat(onThePage(broken)).as("page, " + wrong).contains('"' + rule + '"');
            all.assertThat(byCommand(broken)).as("command, " + wrong).contains("[" + rule + "]");
            if (wrong.rule().severity() == Severity.ERROR) {
                HttpResponse<String> answer = deploy("admin:demo", files(broken.name(), broken.text()));
                all.assertThat(answer.statusCode()).as("Modeler, " + wrong).isEqualTo(400);
                all.assertThat(answer.body()).as("Modeler, " + wrong).contains("[" + rule + "]");
                if (wrong.rule() != Rule.LIMITS_SUM) {
                    all.assertThatThrownBy(() -> repository
                                    .createDeployment()
                                    .addInputStream(broken.name(), new ByteArrayInputStream(broken.content()))
                                    .deploy())
                            .as("start, " + wrong)
                            .isInstanceOf(ParseException.class)
                            .hasMessageContaining("[" + rule + "]");
                }
            }
        }
        all.assertAll();
        assertThat(deployments()).isEqualTo(before);
    }

    /** Somebody chooses the whole folder on the page, and a file whose name is a sentence. */
    @Test
    void allModelsAreCheckedAtOnceOnThePage() {
        List<ModelFile> all = new ArrayList<>(ShippedModels.all());
        all.add(ShippedModels.file("图".repeat(200) + ".png", "x"));
        assertThat(all).hasSizeGreaterThan(70);
        assertThat(onThePage(all.toArray(ModelFile[]::new))).contains("\"errors\":0", "\"warnings\":0");
    }

    /** What the engine itself would not read, in English, is said before by the checker. */
    @Test
    void whatTheEngineCannotReadIsSaidInChinese() {
        String shipped = ShippedModels.text("promise.bpmn");
        Map<String, String> wrong = Map.of(
                "<bpmn:subProcess id=\"subProcess_empty\" name=\"走访\"><bpmn:endEvent id=\"endEvent_in\" name=\"完\" /></bpmn:subProcess>",
                "子流程里没有开始事件",
                "<bpmn:startEvent id=\"startEvent_second\" name=\"再来\" />",
                "流程里有两个普通的开始事件",
                "<bpmn:intermediateCatchEvent id=\"catchEvent_none\" name=\"等\"><bpmn:timerEventDefinition id=\"timer_none\" /></bpmn:intermediateCatchEvent>",
                "定时事件没有填写时间");
        SoftAssertions all = new SoftAssertions();
        wrong.forEach((drawn, said) -> {
            String text = shipped.replace("  </bpmn:process>", drawn + "  </bpmn:process>");
            HttpResponse<String> answer = deploy("admin:demo", files("promise.bpmn", text));
            all.assertThat(answer.statusCode()).as(said).isEqualTo(400);
            all.assertThat(onThePage(ShippedModels.file("promise.bpmn", text)) + answer.body())
                    .as(said)
                    .doesNotContain("ENGINE-", "not supported", "must define");
        });
        String inFront = shipped.replaceFirst(
                "(?s)(<bpmn:sequenceFlow id=\"[^\"]*\" sourceRef=\"startEvent_[^\"]*\" targetRef=\")([^\"]*)\"",
                "$1subProcess_empty\" /><bpmn:subProcess id=\"subProcess_empty\" name=\"走访\" />"
                        + "<bpmn:sequenceFlow id=\"flow_in\" sourceRef=\"subProcess_empty\" targetRef=\"$2\"");
        HttpResponse<String> answer = deploy("admin:demo", files("promise.bpmn", inFront));
        all.assertThat(answer.statusCode()).isEqualTo(400);
        all.assertThat(answer.body()).contains("子流程里没有开始事件", "[engine-refuses]");
        all.assertAll();
    }

    private String onThePage(ModelFile... files) {
        StringBuilder body = new StringBuilder();
        for (ModelFile file : files) {
            part(body, "file", file.name(), file.text());
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(request("/api/v1/models/check", "admin:demo")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body.toString())))
                .body();
    }

    private String byCommand(ModelFile file) throws IOException {
        Files.write(folder.resolve(file.name()), file.content());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new CheckCommand(checkModels)
                .run(folder.resolve(file.name()).toString(), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private int deployments() {
        return database.queryForObject("select count(*) from act_re_deployment", Integer.class);
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
        return deploy(user, files, "");
    }

    private HttpResponse<String> deploy(String user, Map<String, String> files, String tenant) {
        StringBuilder body = new StringBuilder();
        part(body, "deployment-name", null, "from Modeler");
        part(body, "deployment-source", null, "Camunda Modeler");
        part(body, "deploy-changed-only", null, "false");
        if (!tenant.isEmpty()) {
            part(body, "tenant-id", null, tenant);
        }
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
