package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.PayloadDocumentation.relaxedResponseFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformProcess;
import org.maplebridge.pages.Axe;
import org.maplebridge.pages.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.payload.FieldDescriptor;

class RehearsalsGuideTest extends DocumentedApi {

    private static final String TAG = "Rehearsals of models";
    private static final String BASE = "/api/v1/rehearsals";
    private static final Endpoint START = new Endpoint(TAG, "Rehearse changed models");
    private static final Endpoint READ = new Endpoint(TAG, "Read a rehearsal and its report");
    private static final Endpoint LIST = new Endpoint(TAG, "List rehearsals");
    private static final Endpoint TASKS = new Endpoint(TAG, "Who would get which task when");
    private static final Endpoint END = new Endpoint(TAG, "Call off or remove a rehearsal");
    private static final String TOWN_LIMIT = "\"outputEntry_level_limits_5_1\">\n          <text>10<";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    /** Two copies of the platform are started for this one test. */
    @Test
    void aHalvedTownLimitSendsMorePetitionsToTheCountyAndTheRunningPlatformIsUntouched() throws Exception {
        System.setProperty("maplebridge.replay.class-path", PlatformProcess.productionClassPath());
        long petitions = jdbc.queryForObject("select count(*) from petition", Long.class);
        long deployments = jdbc.queryForObject("select count(*) from act_re_deployment", Long.class);
        String answer = http.perform(multipart(BASE)
                        .file(halvedTownLimit())
                        .file(cases())
                        .param("days", "45")
                        .param("conduct", "NOBODY")
                        .with(ADMIN))
                .andExpect(status().isAccepted())
                .andDo(START.answers(
                        "rehearsal-started",
                        requestParts(
                                partWithName("file").description("changed models, as many as belong together"),
                                partWithName("cases")
                                        .description("CSV with a column of times")
                                        .optional()),
                        responseFields(run())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String self = read(answer).at("/links/self").asText();
        http.perform(multipart(BASE).file(halvedTownLimit()).file(cases()).with(ADMIN))
                .andExpect(status().isConflict())
                .andDo(START.refuses("rehearsal-running"));
        http.perform(get(BASE).with(ADMIN))
                .andExpect(status().isOk())
                .andDo(LIST.answers(
                        "rehearsals",
                        responseFields(Fields.subsectionArray("rehearsals", "newest first, without their reports"))));

        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !state(self).get("state").asText().equals("RUNNING"));
        assertThat(state(self).path("failure").asText()).isEmpty();

        List<FieldDescriptor> fields = new ArrayList<>(run());
        fields.add(Fields.subsection("report", "what both sides came to, side by side"));
        http.perform(get(self).with(ADMIN))
                .andExpect(status().isOk())
                .andDo(READ.answers("rehearsal", relaxedResponseFields(fields)));
        JsonNode report = state(self).get("report");
        assertThat(report.at("/cases").asInt()).isEqualTo(5);
        assertThat(report.at("/problems")).isEmpty();
        assertThat(figure(report.at("/totals"), "filed")).containsExactly(5, 5);
        assertThat(stay(report, "VILLAGE").get(1))
                .isEqualTo(stay(report, "VILLAGE").get(0));
        assertThat(stay(report, "TOWN").get(1)).isLessThan(stay(report, "TOWN").get(0));
        assertThat(report.at("/differences/times").asInt()
                        + report.at("/differences/ways").asInt())
                .isEqualTo(5);
        http.perform(get(self + "/tasks").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("修改后,m-1,办理")))
                .andDo(TASKS.answersFile("rehearsal-tasks"));
        HttpSession login = http.perform(formLogin().user("admin").password("demo"))
                .andReturn()
                .getRequest()
                .getSession();
        http.perform(get("/models/rehearsal/" + self.substring(self.lastIndexOf('/') + 1))
                        .session((MockHttpSession) login))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("走法不同的事项")));

        if (Chromium.isThere()) {
            lookAt(self);
        }

        assertThat(jdbc.queryForObject("select count(*) from petition", Long.class))
                .isEqualTo(petitions);
        assertThat(jdbc.queryForObject("select count(*) from act_re_deployment", Long.class))
                .isEqualTo(deployments);
        assertThat(copies()).isEmpty();
        http.perform(delete(self).with(ADMIN))
                .andExpect(status().isNoContent())
                .andDo(END.answers("rehearsal-removed"));
        http.perform(get(self).with(ADMIN)).andExpect(status().isNotFound()).andDo(READ.refuses("rehearsal-unknown"));
    }

    /** No checker sees that a variable has no value yet; the rehearsal does, and what it plays goes on beside it. */
    @Test
    void aModelThatFailsWhenItRunsIsToldAndOneThatIsCalledOffLeavesNothing() throws Exception {
        System.setProperty("maplebridge.replay.class-path", PlatformProcess.productionClassPath());
        String self = Chromium.isThere() ? begunByHand(tooEarly()) : started(tooEarly());
        http.perform(delete(self).with(ADMIN)).andExpect(status().isNoContent());
        assertThat(state(self).get("state").asText()).isEqualTo("CANCELLED");
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> copies().isEmpty());
        http.perform(delete(self).with(ADMIN)).andExpect(status().isNoContent());

        String second = started(tooEarly());
        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !state(second).get("state").asText().equals("RUNNING"));
        JsonNode report = state(second).get("report");
        assertThat(state(second).get("state").asText()).isEqualTo("DONE");
        assertThat(figure(report.at("/totals"), "filed")).containsExactly(3, 0);
        assertThat(report.at("/problems")).hasSize(1);
        assertThat(report.at("/problems/0").toString()).contains("outcome").contains("3");
        assertThat(copies()).isEmpty();
        http.perform(delete(second).with(ADMIN)).andExpect(status().isNoContent());
    }

    /** On the page, as the guide tells. */
    private String begunByHand(MockMultipartFile changed) throws IOException {
        try (Chromium chromium = new Chromium()) {
            Page page = loggedIn(chromium);
            page.navigate("http://localhost:" + port + "/models/rehearsal");
            page.setInputFiles("#file", new FilePayload("petition.bpmn", "application/xml", changed.getBytes()));
            page.fill("#generate", "3");
            page.fill("#days", "10");
            page.check("#nobody");
            Chromium.guidePicture(page, "rehearsal-begin", "Which files, which cases, how long");
            page.click("text=开始演练");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("3 件，10 天");
            return BASE + page.url().substring(page.url().lastIndexOf('/'));
        }
    }

    private Page loggedIn(Chromium chromium) {
        Page page = chromium.page(1400, 900);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", "admin");
        page.fill("#password", "demo");
        page.click("main button");
        return page;
    }

    /** The page, as the guide shows it. */
    private void lookAt(String self) throws IOException {
        try (Chromium chromium = new Chromium()) {
            Page page = loggedIn(chromium);
            page.navigate(
                    "http://localhost:" + port + "/models/rehearsal/" + self.substring(self.lastIndexOf('/') + 1));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("level-limits.dmn");
            Axe.assertAccessible(page);
            Chromium.guidePicture(page, "rehearsal-report", "What a halved limit of the towns would do");
        }
    }

    private String started(MockMultipartFile changed) throws Exception {
        String answer = http.perform(multipart(BASE)
                        .file(changed)
                        .param("generate", "3")
                        .param("days", "10")
                        .param("conduct", "NOBODY")
                        .with(ADMIN))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return read(answer).at("/links/self").asText();
    }

    private List<String> copies() {
        return jdbc.queryForList("select datname from pg_database where datname like '%rehearsal%'", String.class);
    }

    private static MockMultipartFile tooEarly() throws IOException {
        String petition = Files.readString(Path.of("processes/petition.bpmn"));
        assertThat(petition).contains("${level == 'TOWN'}");
        return file("petition.bpmn", petition.replace("${level == 'TOWN'}", "${outcome == 'TOWN'}"));
    }

    @Test
    void modelsThatCannotBeDeployedAreRefusedWithWhatIsWrong() throws Exception {
        String promise = Files.readString(Path.of("processes/promise.bpmn"));
        http.perform(multipart(BASE)
                        .file(file("promise.bpmn", promise.replace("#{promiseDayPassed}", "#{promiseDayPast}")))
                        .with(ADMIN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].detail").value(containsString("[bean-unknown]")))
                .andDo(START.refuses("rehearsal-refused"));
    }

    @Test
    void aFileOfCasesWithoutTimesIsRefused() throws Exception {
        http.perform(multipart(BASE)
                        .file(halvedTownLimit())
                        .file(new MockMultipartFile(
                                "cases", "c.csv", "text/csv", "title\n路灯坏了\n".getBytes(StandardCharsets.UTF_8)))
                        .with(ADMIN))
                .andExpect(status().isBadRequest());
        http.perform(multipart(BASE).with(ADMIN)).andExpect(status().isBadRequest());
        http.perform(multipart(BASE)
                        .file(halvedTownLimit())
                        .param("days", "367")
                        .with(ADMIN))
                .andExpect(status().isBadRequest());
        http.perform(multipart(BASE)
                        .file(halvedTownLimit())
                        .param("open", "20001")
                        .with(ADMIN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("#/open"));
    }

    @Test
    void isForAdministrators() throws Exception {
        http.perform(multipart(BASE).file(halvedTownLimit()).with(SUPERVISOR))
                .andExpect(status().isForbidden())
                .andDo(START.refuses("rehearsal-forbidden"));
        http.perform(get(BASE).with(SUPERVISOR)).andExpect(status().isForbidden());
    }

    private JsonNode state(String self) throws Exception {
        return read(http.perform(get(self).with(ADMIN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<Integer> figure(JsonNode figures, String name) {
        for (JsonNode figure : figures) {
            if (figure.get("name").asText().equals(name)) {
                return List.of(
                        figure.get("present").asInt(), figure.get("candidate").asInt());
            }
        }
        throw new AssertionError(name);
    }

    private static List<Integer> stay(JsonNode report, String level) {
        for (JsonNode group : report.get("levels")) {
            if (group.get("code").asText().equals(level)) {
                return figure(group.get("figures"), "medianDays");
            }
        }
        throw new AssertionError(level);
    }

    private static List<FieldDescriptor> run() {
        return List.of(
                Fields.text("id", "its id"),
                Fields.text("state", "`RUNNING`, `DONE`, `FAILED` or `CANCELLED`"),
                Fields.text("stateLabel", "the same in Chinese"),
                Fields.number("percent", "how far the clocks are"),
                Fields.text("askedBy", "who began it"),
                Fields.text("askedAt", "when"),
                Fields.text("endedAt", "when it ended").optional(),
                Fields.subsection("settings", "`files`, `source` of the cases, `cases` how many, `days`, `conduct`"),
                Fields.text("failure", "why it failed, in words").optional(),
                Fields.subsection("links", "`self`, and `tasks` once it is done"));
    }

    private static MockMultipartFile halvedTownLimit() throws IOException {
        String table = Files.readString(Path.of("processes/decisions/level-limits.dmn"));
        assertThat(table).contains(TOWN_LIMIT);
        return file("level-limits.dmn", table.replace(TOWN_LIMIT, TOWN_LIMIT.replace("10", "5")));
    }

    private static MockMultipartFile cases() {
        StringBuilder csv = new StringBuilder("message_id,title,created_at,content\n");
        for (int i = 1; i <= 5; i++) {
            csv.append("m-%d,村口路灯不亮,2026-03-0%dT10:00:00+08:00,请尽快修好\n".formatted(i, i + 1));
        }
        return new MockMultipartFile(
                "cases", "messages.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/xml", text.getBytes(StandardCharsets.UTF_8));
    }
}
