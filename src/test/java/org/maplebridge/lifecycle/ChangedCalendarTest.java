package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the notice for the next year is loaded, running limits that reach into it move, and all that hangs on them. */
class ChangedCalendarTest extends LifeCycleTest {

    private static final String NOTICE = "https://www.gov.cn/zhengce/2026/notice-2027.htm";

    @Test
    void limitsThatReachIntoTheNewYearMoveWithTheirTimersAndTasks() {
        itIs("2026-12-28T09:00:00+08:00");
        Filed reaching = filedIn(SHANGXI);
        Filed resting = filedIn(SHANGXI);
        handle("shangxi.handler", resting, Map.of("outcome", "SUPPLEMENT", "note", "请补交照片"));
        Filed done = filedIn(SHANGXI);
        handle("shangxi.handler", done, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        assertThat(text(look(reaching), "dueAt")).isEqualTo("2027-01-06T00:00:00+08:00");
        JsonNode statutory = clock(reaching, "STATUTORY_LIMIT", "VILLAGE");
        assertThat(text(statutory, "dueAt")).isEqualTo("2027-02-27T00:00:00+08:00");
        assertThat(statutory.get("provisional").asBoolean()).isTrue();
        assertThat(clock(reaching, "LEVEL_LIMIT", "VILLAGE").get("provisional").asBoolean())
                .isTrue();

        JsonNode answer = as("admin")
                .put(
                        "/api/v1/calendar/2027",
                        Map.of(
                                "year",
                                2027,
                                "days",
                                List.of(
                                        day("2027-01-01", "OFF"),
                                        day("2027-01-02", "WORK"),
                                        day("2027-01-04", "OFF"),
                                        day("2027-01-05", "OFF"),
                                        day("2027-02-26", "OFF"))))
                .is(200)
                .json();

        assertThat(list(answer.get("movedDeadlines")))
                .extracting(moved -> text(moved, "subject") + " " + text(moved, "kind") + " " + text(moved, "to"))
                .contains(
                        reaching.number() + " LEVEL_LIMIT 2027-01-07T00:00:00+08:00",
                        reaching.number() + " STATUTORY_LIMIT 2027-03-02T00:00:00+08:00",
                        resting.number() + " SUPPLEMENT 2027-01-07T00:00:00+08:00")
                .noneMatch(moved -> moved.contains(done.number()));
        assertThat(text(look(reaching), "dueAt")).isEqualTo("2027-01-07T00:00:00+08:00");
        assertThat(task(reaching).getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2027-01-07T00:00:00+08:00").toInstant());
        assertThat(clock(reaching, "LEVEL_LIMIT", "VILLAGE").get("provisional").asBoolean())
                .isFalse();
        assertThat(kindsOfEvents(reaching)).contains("DEADLINE_MOVED");
        assertThat(text(look(resting), "dueAt")).isEqualTo("2027-01-07T00:00:00+08:00");

        timeGoesOnUntil("2027-01-06T23:59:59+08:00");
        assertThat(text(look(reaching), "level")).isEqualTo("VILLAGE");
        assertThat(text(look(resting), "status")).isEqualTo("WAITING_FOR_PETITIONER");
        timeGoesOnUntil("2027-01-07T00:00:00+08:00");
        assertThat(text(look(reaching), "level")).isEqualTo("TOWN");
        assertThat(text(look(resting), "status")).isEqualTo("HANDLING");
        assertThat(kindsOfEvents(reaching)).filteredOn("REMINDED"::equals).hasSize(2);

        timeGoesOnUntil("2027-03-01T23:59:59+08:00");
        assertThat(kindsOfEvents(reaching)).doesNotContain("STATUTORY_LIMIT_EXCEEDED");
        timeGoesOnUntil("2027-03-02T00:00:00+08:00");
        assertThat(kindsOfEvents(reaching)).containsOnlyOnce("STATUTORY_LIMIT_EXCEEDED");
    }

    @Test
    void reviewsAndAnswersToSupervisionMoveToo() {
        itIs("2028-12-01T09:00:00+08:00");
        Filed reviewed = filedIn(SHANGXI);
        handle("shangxi.handler", reviewed, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        asPetitionerOf(reviewed)
                .post("/api/v1/public/petitions/" + reviewed.number() + "/reviews", Map.of("reason", "又坏了"))
                .is(200);
        Filed replied = filedIn(SHANGXI);
        handle("shangxi.handler", replied, Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        timeGoesOnUntil("2028-12-29T09:00:00+08:00");
        Filed supervised = filedIn(SHANGXI);
        as("supervisor")
                .post(
                        "/api/v1/petitions/" + supervised.number() + "/supervisions",
                        Map.of("step", "REMIND", "reason", "年底了"))
                .is(201);
        JsonNode window = clock(replied, "REVIEW_WINDOW", "VILLAGE");
        assertThat(text(window, "dueAt")).isEqualTo("2029-01-03T00:00:00+08:00");
        assertThat(window.get("provisional").asBoolean()).isTrue();
        String levelDue = text(look(supervised), "dueAt");
        assertThat(text(clock(reviewed, "REVIEW", "TOWN"), "dueAt")).isEqualTo("2029-01-03T00:00:00+08:00");
        assertThat(text(clock(supervised, "SUPERVISION_ANSWER", "VILLAGE"), "dueAt"))
                .isEqualTo("2029-01-05T00:00:00+08:00");

        as("admin")
                .put(
                        "/api/v1/calendar/2029",
                        Map.of("year", 2029, "days", List.of(day("2029-01-01", "OFF"), day("2029-01-02", "OFF"))))
                .is(200);

        assertThat(text(clock(reviewed, "REVIEW", "TOWN"), "dueAt")).isEqualTo("2029-01-04T00:00:00+08:00");
        assertThat(text(clock(replied, "REVIEW_WINDOW", "VILLAGE"), "dueAt")).isEqualTo("2029-01-04T00:00:00+08:00");
        assertThat(text(look(reviewed), "dueAt")).isEqualTo("2029-01-04T00:00:00+08:00");
        assertThat(text(clock(supervised, "SUPERVISION_ANSWER", "VILLAGE"), "dueAt"))
                .isEqualTo("2029-01-06T00:00:00+08:00");
        assertThat(text(look(supervised), "dueAt")).isNotEqualTo(levelDue).isNotEqualTo("2029-01-06T00:00:00+08:00");
        timeGoesOnUntil("2029-01-03T23:59:59+08:00");
        assertThat(kindsOfEvents(reviewed)).doesNotContain("REVIEW_OVERDUE");
        timeGoesOnUntil("2029-01-06T00:00:00+08:00");
        assertThat(kindsOfEvents(reviewed)).contains("REVIEW_OVERDUE");
        assertThat(kindsOfEvents(supervised)).contains("SUPERVISION_UNANSWERED");
    }

    /** Deleted and drawn again in Modeler, an event has another id; what it waits for says whose timer it is. */
    @Test
    void timersThatWereDrawnAnewMoveLikeTheShippedOnes() throws IOException {
        String shipped = Files.readString(Path.of("processes/level-handling.bpmn"));
        itIs("2029-12-27T09:00:00+08:00");
        deploy(shipped.replace("boundaryEvent_deadline", "Event_0a1b2c3")
                .replace("boundaryEvent_secondReminder", "Event_1d2e3f4"));
        Filed petition;
        try {
            petition = filedIn(SHANGXI);
        } finally {
            deploy(shipped);
        }
        assertThat(text(look(petition), "dueAt")).isEqualTo("2030-01-05T00:00:00+08:00");
        as("admin")
                .put(
                        "/api/v1/calendar/2030",
                        Map.of("year", 2030, "days", List.of(day("2030-01-01", "OFF"), day("2030-01-02", "OFF"))))
                .is(200);

        assertThat(text(look(petition), "dueAt")).isEqualTo("2030-01-08T00:00:00+08:00");
        assertThat(task(petition).getDueDate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2030-01-08T00:00:00+08:00").toInstant());
        timeGoesOnUntil("2030-01-07T23:59:59+08:00");
        assertThat(text(look(petition), "level")).isEqualTo("VILLAGE");
        assertThat(kindsOfEvents(petition)).filteredOn("REMINDED"::equals).hasSize(2);
        timeGoesOnUntil("2030-01-08T00:00:00+08:00");
        assertThat(text(look(petition), "level")).isEqualTo("TOWN");
    }

    private void deploy(String levelHandling) {
        as("admin")
                .upload(
                        "/engine-rest/deployment/create",
                        Map.of("deployment-name", "drawn anew", "level-handling.bpmn", levelHandling))
                .is(200);
    }

    private static Map<String, String> day(String date, String kind) {
        return Map.of("date", date, "kind", kind, "holiday", "元旦", "notice", NOTICE);
    }
}
