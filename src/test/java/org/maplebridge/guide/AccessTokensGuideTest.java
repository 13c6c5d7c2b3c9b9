package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AccessTokensGuideTest extends DocumentedApi {

    private static final String TAG = "Tokens";
    private static final Endpoint ISSUE = new Endpoint(TAG, "Issue a token");
    private static final Endpoint LIST = new Endpoint(TAG, "List the tokens");
    private static final Endpoint REVOKE = new Endpoint(TAG, "Take a token back");

    private static List<FieldDescriptor> token(String at) {
        List<FieldDescriptor> fields = new ArrayList<>(List.of(
                Fields.number(at + "id", "number of the token"),
                Fields.text(at + "username", "the account that it lets in"),
                Fields.text(at + "label", "what it is for"),
                Fields.text(at + "createdBy", "the administrator who issued it"),
                Fields.text(at + "createdAt", "when it was issued"),
                Fields.text(at + "expiresAt", "until when it is valid")));
        if (!at.isEmpty()) {
            fields.add(Fields.text(at + "revokedAt", "when it was taken back; absent while it is valid")
                    .optional());
        }
        return fields;
    }

    private JsonNode issued(String username) throws Exception {
        return read(body(http.perform(post("/api/v1/access-tokens")
                        .with(ADMIN)
                        .content("{\"username\":\"" + username + "\",\"label\":\"热线平台\",\"days\":90}"))
                .andExpect(status().isCreated())));
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }

    @Test
    void issuesATokenThatFilesPetitions() throws Exception {
        List<FieldDescriptor> shown = token("");
        shown.add(Fields.text("token", "the token itself, shown this once"));
        String answer = body(http.perform(post("/api/v1/access-tokens")
                        .with(ADMIN)
                        .content("{\"username\":\"hotline12345\",\"label\":\"热线平台\",\"days\":90}"))
                .andExpect(status().isCreated())
                .andDo(ISSUE.answers(
                        "access-token-issued",
                        requestFields(
                                Fields.text("username", "an account, not an administrator's"),
                                Fields.text("label", "what it is for, up to 100 characters"),
                                Fields.number("days", "how long it is valid, 1 to 730")),
                        responseFields(shown))));
        String token = read(answer).get("token").asText();
        http.perform(post("/api/v1/petitions")
                        .with(bearer(token))
                        .content(petition().toString()))
                .andExpect(status().isCreated());
        http.perform(get("/api/v1/access-tokens").with(bearer(token))).andExpect(status().isForbidden());
    }

    @Test
    void aHandlersTokenOpensTheEnginesDoorToo() throws Exception {
        String token = issued("shangxi.handler").get("token").asText();
        assertThat(engineAnswers(token)).isEqualTo(200);
        assertThat(engineAnswers(token + "x")).isEqualTo(401);
    }

    @Test
    void refusesWhatCannotBeIssued() throws Exception {
        http.perform(post("/api/v1/access-tokens")
                        .with(ADMIN)
                        .content("{\"username\":\"admin\",\"label\":\" \",\"days\":731}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andDo(ISSUE.answers("access-token-invalid", responseFields(Fields.problem())));
        http.perform(post("/api/v1/access-tokens")
                        .with(HANDLER)
                        .content("{\"username\":\"hotline12345\",\"label\":\"x\",\"days\":1}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void listsTokensWithoutTheirSecrets() throws Exception {
        String token = issued("hotline12345").get("token").asText();
        String list = body(http.perform(get("/api/v1/access-tokens").with(ADMIN))
                .andExpect(status().isOk())
                .andDo(LIST.answers("access-tokens", responseFields(token("[].")))));
        assertThat(list).doesNotContain(token);
    }

    @Test
    void aTokenTakenBackLetsNobodyIn() throws Exception {
        JsonNode issued = issued("hotline12345");
        RequestPostProcessor caller = bearer(issued.get("token").asText());
        http.perform(get("/api/v1/petitions").with(caller)).andExpect(status().isOk());
        http.perform(delete("/api/v1/access-tokens/{id}", issued.get("id").asLong())
                        .with(ADMIN))
                .andExpect(status().isNoContent())
                .andDo(REVOKE.answers(
                        "access-token-revoked",
                        pathParameters(parameterWithName("id").description("number of the token"))));
        http.perform(get("/api/v1/petitions").with(caller))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("/problems/login-required"));
        http.perform(delete("/api/v1/access-tokens/{id}", issued.get("id").asLong())
                        .with(ADMIN))
                .andExpect(status().isNotFound());
    }

    private static String body(ResultActions answered) throws Exception {
        return answered.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int engineAnswers(String token) {
        ResponseEntity<String> answer = engine.exchange(
                RequestEntity.get("/engine-rest/task/count")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .build(),
                String.class);
        return answer.getStatusCode().value();
    }
}
