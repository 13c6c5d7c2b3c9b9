package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoWorksOnWhatTest extends AccessTest {

    private static final String NOTHING = "{}";

    @Test
    void candidateClaimsAndCompletes() {
        assertThat(claim("shangxi.handler").statusCode()).isEqualTo(204);
        assertThat(complete("shangxi.handler").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hehua.handler", "xikou.handler", "shangxi.head", "shangxi.accused", "admin"})
    void nobodyElseClaimsOrCompletes(String username) {
        for (HttpResponse<String> answer : List.of(claim(username), complete(username), submit(username))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("\"type\":\"/problems/")
                    .containsPattern("\"message\":\"[\\u4e00-\\u9fff]");
        }
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void candidateCannotCompleteWhatAnotherHasClaimed() {
        claim("shangxi.handler");
        assertThat(complete("shangxi.second").statusCode()).isEqualTo(403);
        assertThat(submit("shangxi.second").statusCode()).isEqualTo(403);
        assertThat(claim("shangxi.second").statusCode()).isIn(403, 409);
        assertThat(unclaim("shangxi.second").statusCode()).isEqualTo(403);
    }

    @Test
    void assigneeGivesHisTaskBack() {
        claim("shangxi.handler");
        assertThat(unclaim("shangxi.handler").statusCode()).isEqualTo(204);
        assertThat(claim("shangxi.second").statusCode()).isEqualTo(204);
    }

    @Test
    void nobodyClaimsForAnother() {
        HttpResponse<String> answer =
                as("shangxi.handler").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"shangxi.second\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("任务只能由本人认领");
    }

    @Test
    void administratorReassigns() {
        assertThat(as("admin")
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"shangxi.second\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(complete("shangxi.second").statusCode()).isEqualTo(204);
    }

    @Test
    void completedTwiceIsNotFound() {
        complete("shangxi.handler");
        HttpResponse<String> again = complete("shangxi.handler");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("任务不存在");
    }

    @Test
    void refusalBehindTheTaskReachesThePersonAndNothingIsDone() {
        HttpResponse<String> answer = as("shangxi.handler")
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"outcome\":{\"value\":\"refuse\",\"type\":\"String\"}}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能指派他人");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void objectsAreNoValues() {
        HttpResponse<String> answer = as("shangxi.handler")
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"x\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":"
                                + "{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":"
                                + "\"application/json\"}}}}");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> claim(String username) {
        return as(username).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
    }

    private HttpResponse<String> unclaim(String username) {
        return as(username).post("/engine-rest/task/" + task + "/unclaim", NOTHING);
    }

    private HttpResponse<String> complete(String username) {
        return as(username).post("/engine-rest/task/" + task + "/complete", NOTHING);
    }

    private HttpResponse<String> submit(String username) {
        return as(username).post("/engine-rest/task/" + task + "/submit-form", NOTHING);
    }
}
