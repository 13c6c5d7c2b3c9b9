package org.maplebridge.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformProcess;
import org.maplebridge.PlatformTest;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.process.engine.StaffGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Petitions of the running platform are played through a changed table and the present one, and stay as they are. */
@PlatformTest
class LiveRehearsalTest {

    private static final int DAYS = 60;
    private static final String VILLAGE = "990681101203";
    private static final String TOWN_LIMIT = "\"outputEntry_level_limits_5_1\">\n          <text>10<";

    @Autowired
    MockMvc http;

    @Autowired
    Rehearse rehearse;

    @Autowired
    ReplaySettings settings;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    /** Others left petitions behind in this platform: of the live ones these alone are played, on two further platforms. */
    @Test
    void aHalvedTownLimitIsRehearsedWithLivePetitionsThatKnowNothingOfIt() throws Exception {
        System.setProperty("maplebridge.replay.class-path", PlatformProcess.productionClassPath());
        List<String> silent = List.of(filed(), filed(), filed());
        String solved = filed();
        solve(solved);
        List<String> own = new ArrayList<>(silent);
        own.add(solved);
        String before = standing(own);
        Instant now = clock.instant();

        Rehearse.Prepared all = rehearse.prepare(new Rehearse.Wish(
                List.of(halvedTownLimit()), CaseSource.live(null, settings.mostCases()), DAYS, Conduct.AS_OBSERVED));
        List<ReplayedCase> cases = all.timeline().cases().stream()
                .filter(one -> own.contains(one.number()))
                .toList();
        assertThat(cases).hasSize(own.size());
        Rehearse.Played played =
                rehearse.play(UUID.randomUUID().toString(), onlyThese(all, cases), percent -> {}, new RunningCopies());

        Report told = played.report();
        assertThat(told.problems()).isEmpty();
        assertThat(told.same()).isFalse();
        assertThat(told.source()).isEqualTo("在办的和抽样的已办结事项");
        assertSides(figure(told.totals(), "filed"), 4, 4);
        assertSides(figure(told.totals(), "solved"), 1, 1);
        assertSides(figure(level(told, "VILLAGE"), "exceeded"), 3, 3);
        assertSides(figure(level(told, "TOWN"), "entered"), 3, 3);
        Report.Figure atTown = figure(level(told, "TOWN"), "medianDays");
        assertThat(atTown.candidate()).isLessThan(atTown.present());
        // the same units, only sooner: told as a number, the cases that go another way are shown one by one
        assertThat(told.differences().ways()).isZero();
        assertThat(told.differences().times()).isEqualTo(silent.size());

        assertThat(standing(own)).isEqualTo(before);
        assertThat(clock.instant()).isEqualTo(now);
        assertThat(jdbc.queryForList("select datname from pg_database where datname like '%rehearsal%'", String.class))
                .isEmpty();
    }

    /** What was done with one of them is done again; with the others nothing is, as was seen often enough. */
    private static Rehearse.Prepared onlyThese(Rehearse.Prepared all, List<ReplayedCase> cases) {
        List<Habit> seen = Stream.of("VILLAGE", "TOWN", "COUNTY")
                .flatMap(level -> Collections.nCopies(Habits.ENOUGH, new Habit(level, Habit.Act.SILENT, 0)).stream())
                .toList();
        return new Rehearse.Prepared(
                all.wish(), all.present(), Timeline.of(cases, DAYS), all.taken(), seen, all.same());
    }

    /** The petitions, their histories, clocks, tasks and timers, and the models that are deployed. */
    private String standing(List<String> numbers) {
        StringBuilder standing = new StringBuilder();
        for (String number : numbers) {
            for (String rows : List.of(
                    "select p.*, p.xmin from petition p where receipt_number = ?",
                    "select e.seq, e.hash from petition_event e join petition p on p.id = e.petition_id"
                            + " where p.receipt_number = ? order by e.seq",
                    "select c.* from limit_clock c where receipt_number = ? order by id",
                    "select t.id_, t.due_date_, t.assignee_, t.proc_def_id_ from act_ru_task t join act_ru_execution x"
                            + " on x.id_ = t.proc_inst_id_ where x.business_key_ = ? order by t.id_",
                    "select j.id_, j.duedate_ from act_ru_job j join act_ru_execution x on x.id_ = j.process_instance_id_"
                            + " where x.business_key_ = ? order by j.id_")) {
                standing.append(jdbc.queryForList("select md5(cast(r as text)) from (" + rows + ") r", number));
            }
        }
        return standing.append(jdbc.queryForObject("select count(*) from act_re_deployment", Long.class))
                .toString();
    }

    private void solve(String number) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        identities.setAuthentication("shiqiao.handler", List.of(StaffGroup.ID, VILLAGE + ".handler"), List.of(VILLAGE));
        try {
            tasks.complete(task, Map.of("outcome", "SOLVED", "reply", "墙已经拆了。"));
        } finally {
            identities.clearAuthentication();
        }
    }

    private String filed() throws Exception {
        Map<String, Object> matter = Map.of(
                "title", "渠边的墙斜了",
                "content", "下雨就往路上倒。",
                "purpose", "CLAIM",
                "channel", "GRID",
                "areaCode", VILLAGE,
                "petitioners", List.of(Map.of("name", "顾一舟", "representative", true)));
        String answer = http.perform(post("/api/v1/petitions")
                        .with(httpBasic("registrar", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(matter)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return json.readTree(answer).get("receiptNumber").asText();
    }

    private static ModelFile halvedTownLimit() throws IOException {
        String table = Files.readString(Path.of("processes/decisions/level-limits.dmn"));
        assertThat(table).contains(TOWN_LIMIT);
        return new ModelFile(
                "level-limits.dmn",
                table.replace(TOWN_LIMIT, TOWN_LIMIT.replace("10", "5")).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Report.Figure> level(Report report, String code) {
        return report.levels().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Report.Figure figure(List<Report.Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSides(Report.Figure figure, double present, double candidate) {
        assertThat(figure.present()).as(figure.label()).isEqualTo(present);
        assertThat(figure.candidate()).as(figure.label()).isEqualTo(candidate);
    }
}
