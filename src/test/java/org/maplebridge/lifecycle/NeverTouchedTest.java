package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A petition that nobody touches climbs to the county at the instants the working days give, and stays there. */
class NeverTouchedTest extends LifeCycleTest {

    private static final String VILLAGE_DUE = "2026-10-10T00:00:00+08:00";
    private static final String TOWN_DUE = "2026-10-24T00:00:00+08:00";
    private static final String COUNTY_DUE = "2026-11-21T00:00:00+08:00";

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
        assertThat(text(look(petition), "procedure")).isEqualTo("ORDINARY");
    }

    @Test
    void climbsAtTheVeryInstantsOfTheCalendar() {
        assertStandsAt("VILLAGE", SHANGXI, VILLAGE_DUE);

        timeGoesOnUntil("2026-10-09T23:59:59+08:00");
        assertStandsAt("VILLAGE", SHANGXI, VILLAGE_DUE);
        timeGoesOnUntil(VILLAGE_DUE);
        assertStandsAt("TOWN", XIKOU, TOWN_DUE);

        timeGoesOnUntil("2026-10-23T23:59:59+08:00");
        assertStandsAt("TOWN", XIKOU, TOWN_DUE);
        timeGoesOnUntil(TOWN_DUE);
        assertStandsAt("COUNTY", FENGLIN, COUNTY_DUE);

        timeGoesOnUntil("2026-11-20T23:59:59+08:00");
        Task atTheTop = task(petition);
        assertThat(look(petition).get("overdue").asBoolean()).isFalse();
        assertThat(tasksListed("fenglin.handler", "今日到期")).contains(atTheTop.getId());
        assertThat(tasksListed("fenglin.handler", "已超期")).doesNotContain(atTheTop.getId());
        timeGoesOnUntil(COUNTY_DUE);
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        assertThat(task(petition).getId()).isEqualTo(atTheTop.getId());

        timeGoesOnBy("PT1S");
        assertThat(tasksListed("fenglin.handler", "今日到期")).doesNotContain(atTheTop.getId());
        assertThat(tasksListed("fenglin.handler", "已超期")).contains(atTheTop.getId());
        timeGoesOnUntil("2027-06-01T00:00:00+08:00");
        assertThat(task(petition).getId()).isEqualTo(atTheTop.getId());
        assertWholeStory();
    }

    @Test
    void oneBigJumpGivesTheSame() {
        timeGoesOnUntil("2027-06-01T00:00:00+08:00");
        assertWholeStory();
    }

    @Test
    void smallStepsGiveTheSame() {
        for (int step = 0; step < 140; step++) {
            timeGoesOnBy("PT11H");
        }
        assertWholeStory();
    }

    @Test
    void eachClockExplainsTheDaysItDidNotCount() {
        timeGoesOnUntil(TOWN_DUE);
        assertThat(skipped("VILLAGE"))
                .containsExactly(
                        "2026-09-25 HOLIDAY",
                        "2026-09-26 HOLIDAY",
                        "2026-09-27 HOLIDAY",
                        "2026-10-01 HOLIDAY",
                        "2026-10-02 HOLIDAY",
                        "2026-10-03 HOLIDAY",
                        "2026-10-04 HOLIDAY",
                        "2026-10-05 HOLIDAY",
                        "2026-10-06 HOLIDAY",
                        "2026-10-07 HOLIDAY");
        assertThat(skipped("TOWN")).containsExactly("2026-10-11 WEEKEND", "2026-10-17 WEEKEND", "2026-10-18 WEEKEND");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "TOWN"), "basis")).isEqualTo("level-limits.dmn ORDINARY/TOWN");
    }

    @Test
    void whatTheLowerLevelDidStaysReadableAbove() {
        as("shangxi.handler").get("/api/v1/petitions/" + petition.number()).is(200);
        timeGoesOnUntil(VILLAGE_DUE);
        assertThat(as("xikou.handler")
                        .get("/api/v1/petitions/" + petition.number() + "/history")
                        .is(200)
                        .body())
                .contains("DEADLINE_EXCEEDED", "AT_50_PERCENT", SHANGXI);
        as("shangxi.handler").get("/api/v1/petitions/" + petition.number()).is(404);
        assertThat(tasksSeenBy("shangxi.handler")).doesNotContain(task(petition).getId());
        assertThat(tasksSeenBy("xikou.handler")).contains(task(petition).getId());
    }

    private void assertStandsAt(String level, String unit, String due) {
        JsonNode now = look(petition);
        assertThat(text(now, "level")).isEqualTo(level);
        assertThat(unit(now)).isEqualTo(unit);
        assertThat(text(now, "dueAt")).isEqualTo(due);
        assertThat(task(petition).getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse(due).toInstant());
        assertThat(task(petition).getTenantId()).isEqualTo(unit);
    }

    private void assertWholeStory() {
        List<String> story = history(petition).stream()
                .skip(3)
                .filter(event -> !text(event, "kind").startsWith("SUPERVISION_"))
                .filter(event -> !text(event, "kind").equals("LETTER_ISSUED"))
                .map(event -> text(event, "kind")
                        + (event.has("reason") ? " " + text(event, "reason") : "")
                        + " " + text(event, "level")
                        + (Stream.of("REMINDED").anyMatch(text(event, "kind")::equals) ? "" : " " + text(event, "at")))
                .toList();
        assertThat(story)
                .containsExactly(
                        "LEVEL_ENTERED VILLAGE 2026-09-24T09:00:00+08:00",
                        "REMINDED AT_50_PERCENT VILLAGE",
                        "REMINDED AT_80_PERCENT VILLAGE",
                        "DEADLINE_EXCEEDED DEADLINE_EXCEEDED VILLAGE 2026-10-10T00:00:00+08:00",
                        "LEVEL_ENTERED TOWN 2026-10-10T00:00:00+08:00",
                        "REMINDED AT_50_PERCENT TOWN",
                        "REMINDED AT_80_PERCENT TOWN",
                        "DEADLINE_EXCEEDED DEADLINE_EXCEEDED TOWN 2026-10-24T00:00:00+08:00",
                        "LEVEL_ENTERED COUNTY 2026-10-24T00:00:00+08:00",
                        "REMINDED AT_50_PERCENT COUNTY",
                        "REMINDED AT_80_PERCENT COUNTY",
                        "OVERDUE_AT_TOP DEADLINE_EXCEEDED COUNTY 2026-11-21T00:00:00+08:00",
                        "STATUTORY_LIMIT_EXCEEDED DEADLINE_EXCEEDED COUNTY 2026-11-24T00:00:00+08:00");
        assertThat(reminders())
                .containsExactly(
                        "2026-09-30T12:00:00+08:00",
                        "2026-10-09T00:00:00+08:00",
                        "2026-10-17T00:00:00+08:00",
                        "2026-10-22T00:00:00+08:00",
                        "2026-11-07T00:00:00+08:00",
                        "2026-11-17T00:00:00+08:00");
        JsonNode now = look(petition);
        assertThat(now.get("overdue").asBoolean()).isTrue();
        assertThat(text(now, "status")).isEqualTo("HANDLING");
        assertThat(tasksOf(petition)).hasSize(1);
        assertThat(supervisionTasksOf(petition)).hasSize(1);
        assertThat(liveClocks(petition)).noneMatch(clock -> text(clock, "kind").equals("LEVEL_LIMIT"));
    }

    private List<String> reminders() {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals("REMINDED"))
                .map(event -> text(event, "at"))
                .toList();
    }

    private List<String> skipped(String level) {
        return list(clock(petition, "LEVEL_LIMIT", level).get("skippedDays")).stream()
                .map(day -> text(day, "date") + " " + text(day, "reason"))
                .toList();
    }
}
