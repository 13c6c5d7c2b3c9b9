package org.maplebridge.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Whatever comes in over the wire, the answer is a problem in Chinese that names the field, and nothing happens. */
@PlatformTest
class WrongInputTest {

    private static final String PETITION =
            "{\"title\":\"a\",\"content\":\"b\",\"purpose\":\"CLAIM\",\"areaCode\":\"990681101201\"}";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private ResponseEntity<String> filed(String body) {
        return rest.withBasicAuth("hotline12345", "demo")
                .exchange(
                        RequestEntity.post("/api/v1/petitions")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        String.class);
    }

    private JsonNode problem(ResponseEntity<String> answer, int status) throws IOException {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType())
                .matches(MediaType.APPLICATION_PROBLEM_JSON::equalsTypeAndSubtype);
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.get("title").asText()).containsPattern("\\p{IsHan}");
        return problem;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"headcount\":1.7} | #/headcount",
                "{\"headcount\":-1} | #/headcount",
                "{\"headcount\":99999999999} | #/headcount",
                "{\"title\":{}} | #/title",
                "{\"title\":\"a\\u0000\"} | #/title",
                "{\"title\":\"a\\ud800\"} | #/title",
                "{\"unknown\":1} | #/unknown",
                "{\"petitioners\":[{\"name\":\"a\",\"age\":1}]} | #/petitioners/0/age",
                "{\"petitioners\":[null]} | #/petitioners/0",
                "{\"location\":{\"latitude\":29}} | #/location/longitude",
                "{\"location\":{\"latitude\":\"NaN\",\"longitude\":1}} | #/location/latitude",
                "{\"category\":\"\\u0000\"} | #/category",
                "{\"areaCode\":\"110000000000\"} | #/areaCode",
                "{\"areaCode\":\"\\ud800\"} | #/areaCode",
                "{\"filedAt\":\"昨天\"} | #/filedAt",
                "{\"filedAt\":\"2099-01-01T00:00:00+08:00\"} | #/filedAt"
            })
    void namesTheField(String changed, String pointer) throws IOException {
        JsonNode body = json.readerForUpdating(json.readTree(PETITION)).readValue(changed);

        JsonNode problem = problem(filed(body.toString().replace("\ud800", "\\ud800")), 400);

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"title\":", "", "null", "[]", "\"a\"", PETITION + "x", "{\"title\":\"a\",\"title\":\"b\"}"})
    void takesOneWholeDocumentOnly(String body) throws IOException {
        problem(filed(body), 400);
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        problem(filed(PETITION.replace("\"b\"", "\"" + "灯".repeat(400_000) + "\"")), 413);
    }

    /** Nobody has said how much would come, and the idempotency key has it read before anybody else reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/petitions", "/engine-rest/task"})
    void refusesWhatBecomesTooLargeWhileItIsRead(String path) throws Exception {
        byte[] body = ("{\"title\":\"" + "x".repeat(2_500_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:demo".getBytes()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "too-large" + path.length())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/upload-too-large");
    }

    /** Looked up before it is checked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/tasks/claims | {\"receiptNumbers\":[\"a\\u0000\"]}",
                "/api/v1/access-tokens | {\"username\":\"a\\u0000\",\"label\":\"x\",\"days\":1}",
                "/engine-rest/task/count | {\"taskId\":\"a\\u0000\"}"
            })
    void takesNoNumberForOneThatCannotBe(String path, String body) {
        ResponseEntity<String> answer = rest.withBasicAuth("admin", "demo")
                .exchange(
                        RequestEntity.post(path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        String.class);

        assertThat(answer.getStatusCode().is4xxClientError())
                .as(answer.getBody())
                .isTrue();
        assertThat(answer.getBody()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "", "陈", "\u202eadmin"})
    void knowsNobodyWhoseNameCannotBe(String username) throws IOException {
        ResponseEntity<String> answer = rest.exchange(
                RequestEntity.get("/api/v1/petitions")
                        .headers(headers -> headers.setBasicAuth(username, "demo", StandardCharsets.UTF_8))
                        .build(),
                String.class);

        problem(answer, 401);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=abc, limit",
        "after=xx, after",
        "after=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlafDE, after",
        "after=LTk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFp8MQ, after",
        "level=%00, level",
        "category=%00, category",
        "q=%00, q",
        "unit=%00, unit",
        "filedTo=%2B999999999-12-31, filedTo",
        "filedFrom=2026-13-01, filedFrom",
        "overdue=maybe, overdue",
        "sort=title, sort"
    })
    void namesTheParameter(String query, String parameter) throws IOException {
        JsonNode problem = problem(listed(query), 400);

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("#/" + parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'", "%5C", "%25", "_", "a%20%26%20%21b", "%3C-%3E%3A*", "%F0%A0%AE%B7", "%7Bx%7D", "%22", "|"})
    void looksForAnyText(String encoded) {
        assertThat(listed("q=" + encoded.replace("|", "%7C")).getStatusCode().value())
                .isEqualTo(200);
    }

    private ResponseEntity<String> listed(String query) {
        return rest.withBasicAuth("admin", "demo")
                .exchange(
                        RequestEntity.get(URI.create("http://localhost:" + port + "/api/v1/petitions?" + query))
                                .build(),
                        String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/petitions?q={x}", "/api/v1/petitions/%00", "/api/v1/petitions/a;b", "/api//v1"})
    void answersInChineseWhatTheServerItselfRefuses(String address) throws IOException {
        assertThat(answered("GET " + address))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "请求无法理解");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO"})
    void answersMethodsThatNobodyKnows(String method) throws IOException {
        assertThat(answered(method + " /api/v1/petitions"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "此地址不支持这种操作");
    }

    private String answered(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The engine's own interface, of whose inside nothing is told to whoever sends it what it cannot read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/task | null",
                "/task | []",
                "/task | {\"taskDefinitionKey\":\"a\\u0000\"}",
                "/task | {\"processVariables\":[null]}",
                "/task | {\"processVariables\":[{}]}",
                "/task | {\"sorting\":[null]}",
                "/task | {\"assigneeExpression\":\"${1}\"}",
                "/execution | {\"tenantIdIn\":[null]}",
                "/task/x1/complete | []"
            })
    void tellsNothingOfTheEnginesInside(String path, String body) throws IOException {
        ResponseEntity<String> answer = rest.withBasicAuth("shangxi.handler", "demo")
                .exchange(
                        RequestEntity.post("/engine-rest" + path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        String.class);

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isBetween(400, 499);
        assertThat(answer.getHeaders().getContentType()).matches(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        assertThat(json.readTree(answer.getBody()).get("message").asText())
                .containsPattern("^\\p{IsHan}")
                .doesNotContain("org.camunda", "because");
    }

    @Test
    void takesAnUploadOnceForItsKey() throws IOException {
        String number =
                json.readTree(filed(PETITION).getBody()).get("receiptNumber").asText();
        JsonNode first = json.readTree(attached(number).getBody());
        JsonNode second = json.readTree(attached(number).getBody());

        assertThat(first.get("attachments")).hasSize(1);
        assertThat(second).isEqualTo(first);
    }

    private ResponseEntity<String> attached(String number) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>(Map.of());
        parts.add("file", new ByteArrayResource("说明".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "a.txt";
            }
        });
        return rest.withBasicAuth("hotline12345", "demo")
                .exchange(
                        RequestEntity.post("/api/v1/petitions/{number}/attachments", number)
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .header("Idempotency-Key", "one-" + number)
                                .body(parts),
                        String.class);
    }

    @Test
    void alwaysHasAGuide() {
        ResponseEntity<String> page = rest.getForEntity("/docs/", String.class);

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("Maplebridge");
    }
}
