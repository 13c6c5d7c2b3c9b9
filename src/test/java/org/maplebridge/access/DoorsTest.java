package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest extends AccessTest {

    private static final String WEB = "/camunda/api/engine/engine/default";

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/no-such", "/api/v1/petitions"})
    void withoutCredentials401(String path) {
        HttpResponse<String> answer = Browser.anonymous(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void wrongPassword401() {
        assertThat(Browser.basic(port, "shangxi.head", "wrong")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void apiAnswersWithProblems() {
        HttpResponse<String> answer = Browser.anonymous(port).get("/api/v1/petitions");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/login-required").contains("请先登录");
        assertThat(as("shangxi.handler").get("/api/v1/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void webAppsLeadToTheLoginPage() {
        HttpResponse<String> page = Browser.anonymous(port).get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(Browser.anonymous(port).get(WEB + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void oneLoginServesTasklist() {
        Browser browser = Browser.loggedIn(port, "shangxi.handler");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get(WEB + "/task").body()).contains(task);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("shangxi.handler")
                .contains("tasklist")
                .doesNotContain("cockpit");
        assertThat(Browser.loggedIn(port, "hehua.handler").get(WEB + "/task").body())
                .isEqualTo("[]");
    }

    @Test
    void tasklistClaimsAndCompletesWithItsToken() {
        Browser forged = Browser.loggedIn(port, "shangxi.handler");
        forged.get("/camunda/app/tasklist/default/");
        assertThat(forged.post(WEB + "/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(403);
        Browser browser = Browser.loggedIn(port, "shangxi.handler");
        browser.get("/camunda/app/tasklist/default/");
        browser.with("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
        assertThat(browser.post(WEB + "/task/" + task + "/claim", "{\"userId\":\"shangxi.handler\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.post(WEB + "/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(204);
        HttpResponse<String> again = browser.post(WEB + "/task/" + task + "/complete", "{}");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("任务不存在");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/setup/default/user/create"
            })
    void handlersAreKeptFromAdministration(String path) {
        assertThat(Browser.loggedIn(port, "shangxi.handler").get(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void administratorsUseCockpitAndAdminButNoSetUp() {
        Browser browser = Browser.loggedIn(port, "admin");
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(browser.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void setUpIsDeniedToStrangers() {
        assertThat(Browser.anonymous(port)
                        .post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void webAppsOwnLoginAndLogoutAreOurs() {
        Browser browser = Browser.anonymous(port);
        assertThat(browser.form(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                Map.of("username", "shangxi.handler", "password", Village.PASSWORD))
                        .body())
                .contains("\"userId\":\"shangxi.handler\"");
        assertThat(browser.get(WEB + "/task").statusCode()).isEqualTo(200);
        browser.post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(browser.get(WEB + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void writesByCookieNeedAToken() {
        Browser browser = Browser.loggedIn(port, "shangxi.handler");
        assertThat(browser.post("/api/v1/no-such", "{}").statusCode()).isEqualTo(403);
        browser.with("X-CSRF-TOKEN", browser.cookie("CSRF-TOKEN"));
        assertThat(browser.post("/api/v1/no-such", "{}").statusCode()).isEqualTo(404);
        assertThat(as("shangxi.handler").post("/api/v1/no-such", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void sessionEndsWhenSomebodyLeaves() {
        Browser browser = Browser.loggedIn(port, "shangxi.second");
        org.mockito.Mockito.when(directory.find("shangxi.second")).thenReturn(java.util.Optional.empty());
        assertThat(browser.get(WEB + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void guessingHasToWaitByAddressAndUser() {
        Browser guesser = Browser.basic(port, "throttled", "guess");
        for (int i = 0; i < 4; i++) {
            assertThat(guesser.get("/engine-rest/task").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = guesser.get("/engine-rest/task");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("300");
        assertThat(Browser.anonymous(port)
                        .login("throttled", Village.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?wait");
        assertThat(Browser.anonymous(port).get("/login?wait").body()).contains("登录失败次数过多");
        assertThat(as("hehua.handler").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void passwordsAreHashedSlowly() {
        assertThat(database.queryForObject("select pwd_ from act_id_user where id_ = 'admin'", String.class))
                .startsWith("{pbkdf2-sha512}");
    }

    @Test
    void cookiesAreGuarded() {
        HttpResponse<String> answer = Browser.anonymous(port).login("shangxi.handler", Village.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }
}
