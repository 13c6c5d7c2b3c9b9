package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/** What is asked of the engine's interface and cannot be answered is the asker's fault: said to him, and no fault of ours. */
class WrongQuestionsTest extends AccessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SENTENCE = Pattern.compile("^[\\p{IsHan}，；：、（）。\\w/\\s-]+$");

    private static final List<String> LISTS = List.of(
            "/task",
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/process-definition",
            "/deployment",
            "/incident",
            "/job",
            "/user",
            "/group",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/task",
            "/history/variable-instance",
            "/history/incident",
            "/history/task/report");
    private static final List<String> VALUES = List.of("-5", "null", "%00");
    private static final List<String> JSON_VALUES = List.of("[]", "[null]", "\"x\"", "{\"a\":1}");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private List<ILoggingEvent> faults() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/task?firstResult=-5&maxResults=2 || firstResult",
                "/execution?firstResult=-5&maxResults=2 || firstResult",
                "/task?sortBy=nonsense&sortOrder=asc || sortBy",
                "/task?sortBy=name || sortBy",
                "/task?dueBefore=yesterday || dueBefore",
                "/task?maxResults=many || maxResults",
                "/task?priority=high || priority",
                "/task?includeAssignedTasks=true || includeAssignedTasks",
                "/history/process-instance?processDefinitionKeyNotIn=%00 || processDefinitionKeyNotIn",
                "/history/variable-instance?includeDeleted=null || includeDeleted",
                "/task | {\"candidateGroups\":[],\"active\":true} | candidateGroups",
                "/task | {\"active\":true,\"orQueries\":[{\"candidateGroups\":[]}]} | orQueries/0/candidateGroups",
                "/task | {\"sorting\":[{\"sortBy\":\"nonsense\",\"sortOrder\":\"asc\"}]} | sorting/0/sortBy",
                "/task | {\"dueBefore\":\"yesterday\"} | dueBefore",
                "/task | {\"tenantIdIn\":[null]} | tenantIdIn",
                "/process-instance | {\"processInstanceIds\":[]} | processInstanceIds",
                "/history/process-instance/count | {\"processDefinitionKeyNotIn\":[]} | processDefinitionKeyNotIn"
            })
    void namesTheField(String path, String body, String field) throws IOException {
        Browser handler = as("shangxi.handler");
        HttpResponse<String> answer =
                body == null ? handler.get("/engine-rest" + path) : handler.post("/engine-rest" + path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.get("type").asText()).isEqualTo("/problems/invalid-input");
        assertThat(told.get("message").asText()).contains("字段 " + field + " 的内容无法使用");
        assertThat(faults()).isEmpty();
    }

    /** The lists of Tasklist and Cockpit: one field after the other with what cannot be its value. */
    @Test
    void noQuestionIsAFault() throws IOException {
        JsonNode description = JSON.readTree(new ClassPathResource("openapi.json").getInputStream());
        Browser administrator = as("admin");
        Set<String> wrong = new TreeSet<>();
        int asked = 0;
        for (String list : LISTS) {
            String address = "/engine-rest" + list;
            JsonNode operations = description.get("paths").get(list);
            for (String field : parameters(operations.get("get"))) {
                String value = VALUES.get(asked++ % VALUES.size());
                judge(
                        administrator.get(address + "?" + field + "=" + value),
                        address + "?" + field + "=" + value,
                        wrong);
            }
            for (String field : fieldsOfQuery(operations.get("post"), description)) {
                String body = "{\"" + field + "\":" + JSON_VALUES.get(asked++ % JSON_VALUES.size()) + "}";
                judge(administrator.post(address, body), address + " " + body, wrong);
            }
        }
        assertThat(asked).isGreaterThan(700);
        assertThat(wrong).isEmpty();
        assertThat(faults()).isEmpty();
    }

    private static void judge(HttpResponse<String> answer, String question, Set<String> wrong) throws IOException {
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + " " + question + " " + answer.body());
        } else if (answer.statusCode() >= 400) {
            String message = JSON.readTree(answer.body()).path("message").asText();
            if (!SENTENCE.matcher(message).matches()) {
                wrong.add(answer.statusCode() + " " + question + " " + answer.body());
            }
        }
    }

    private static List<String> parameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        if (operation != null) {
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
        }
        return names;
    }

    private static Set<String> fieldsOfQuery(JsonNode operation, JsonNode description) {
        Set<String> names = new TreeSet<>();
        String reference = operation == null
                ? ""
                : operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText();
        if (reference.endsWith("QueryDto")) {
            collect(reference, description, names);
        }
        return names;
    }

    private static void collect(String reference, JsonNode description, Set<String> names) {
        JsonNode schema = description.at(reference.substring(1));
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        for (JsonNode part : schema.path("allOf")) {
            part.path("properties").fieldNames().forEachRemaining(names::add);
            if (part.has("$ref")) {
                collect(part.get("$ref").asText(), description, names);
            }
        }
    }

    /** A step that breaks is our fault, however it was set going. */
    @Test
    void aStepThatBreaksIsAFault() throws IOException {
        Browser handler = as("shangxi.handler");
        handler.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"shangxi.handler\"}");
        HttpResponse<String> answer = handler.post(
                "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{\"outcome\":{\"value\":\"break\",\"type\":\"String\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.get("message").asText()).contains("系统出错").doesNotContain("broken");
        assertThat(told.has("type")).isTrue();
        assertThat(faults())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getThrowableProxy().getMessage()).contains("broken"));
    }

    /** Beans are for steps; the engine would compute this for whoever asks. */
    @Test
    void aQuestionReachesNoBean() {
        String peek = "{\"orQueries\":[{\"assigneeExpression\":\"${recordForTest.secret()}\"}]}";
        assertThat(as("shangxi.handler").post("/engine-rest/task", peek).statusCode())
                .isEqualTo(400);
        assertThat(RecordForTest.asked).isZero();
    }
}
