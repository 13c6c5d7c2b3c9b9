package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sixty days of the law (Reg. art. 34): from acceptance on, across all levels, beside the limits of the levels. */
class StatutoryLimitTest extends LifeCycleTest {

    private static final Map<String, String> UP =
            Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项");
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已于今日修好。");

    @Test
    void aClaimIsAcceptedWhenItIsFiledAndItsSixtyDaysRun() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        assertThat(text(look(petition), "acceptedAt")).isEqualTo(THURSDAY);
        assertThat(kindsOfEvents(petition)).containsExactly("REGISTERED", "TRIAGED", "ACCEPTED", "LEVEL_ENTERED");
        JsonNode clock = statutory(petition);
        assertThat(text(clock, "state")).isEqualTo("RUNNING");
        assertThat(text(clock, "limit")).isEqualTo("60 CALENDAR_DAYS");
        assertThat(text(clock, "basis")).isEqualTo("statutory-limits.dmn HANDLING 《信访工作条例》第三十四条");
        assertThat(text(clock, "startedAt")).isEqualTo(THURSDAY);
        assertThat(text(clock, "dueAt")).isEqualTo("2026-11-24T00:00:00+08:00");
        assertThat(text(look(petition), "dueAt")).isEqualTo("2026-10-10T00:00:00+08:00");
        assertThat(list(lookFromOutside(petition).get("clocks")))
                .extracting(shown -> text(shown, "kind"))
                .containsExactly("LEVEL_LIMIT", "STATUTORY_LIMIT", "OBJECTION");
    }

    @Test
    void itRunsAcrossTheLevelsAndEndsWithTheReply() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, UP);
        assertThat(text(statutory(petition), "dueAt")).isEqualTo("2026-11-24T00:00:00+08:00");
        handle("xikou.handler", petition, SOLVE);
        assertThat(text(statutory(petition), "state")).isEqualTo("MET");
        assertThat(liveClocks(petition)).isEmpty();
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void waitingForMaterialDoesNotStopIt() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        handle("shangxi.handler", petition, Map.of("outcome", "SUPPLEMENT", "note", "请补交照片"));
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("PAUSED");
        assertThat(text(statutory(petition), "state")).isEqualTo("RUNNING");
    }

    @Test
    void itEndsWithAWithdrawal() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/withdrawal", Map.of("reason", "已自行解决"))
                .is(200);
        assertThat(text(statutory(petition), "state")).isEqualTo("CANCELLED");
        assertThat(traces(petition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUGGESTION", "INFORMATION"})
    void whatIsNoClaimHasNone(String purpose) {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("purpose", purpose);
        Filed petition = filed(matter);
        assertThat(clocks(petition))
                .extracting(clock -> text(clock, "kind"))
                .containsExactly("LEVEL_LIMIT", "OBJECTION");
        handle("shangxi.handler", petition, SOLVE);
        assertThat(traces(petition)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24T09:00:00+08:00, 2026-11-23T23:59:59+08:00, 2026-11-24T00:00:00+08:00",
        "2026-08-03T00:00:00+08:00, 2026-10-08T23:59:59+08:00, 2026-10-09T00:00:00+08:00"
    })
    void itPassesAtTheEndOfItsLastDay(String accepted, String last, String passed) {
        itIs(accepted);
        Filed petition = filedIn(SHANGXI);
        timeGoesOnUntil(last);
        assertThat(text(statutory(petition), "state")).isEqualTo("RUNNING");
        assertThat(kindsOfEvents(petition)).doesNotContain("STATUTORY_LIMIT_EXCEEDED");
        timeGoesOnUntil(passed);
        assertThat(text(statutory(petition), "state")).isEqualTo("EXCEEDED");
        assertThat(text(statutory(petition), "stoppedAt")).isEqualTo(passed);
        assertThat(kindsOfEvents(petition)).containsOnlyOnce("STATUTORY_LIMIT_EXCEEDED");
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        handle("fenglin.handler", petition, SOLVE);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aPetitionThatIsStillWithinItsLevelsLimitIsOverdueToo() {
        itIs(THURSDAY);
        Filed petition = filedIn(SHANGXI);
        timeGoesOnUntil("2026-11-20T09:00:00+08:00");
        handle("fenglin.handler", petition, Map.of("outcome", "SUPPLEMENT", "note", "请补交照片"));
        timeGoesOnUntil("2026-11-23T23:59:59+08:00");
        assertThat(look(petition).get("overdue").asBoolean()).isFalse();
        timeGoesOnUntil("2026-11-24T00:00:00+08:00");
        assertThat(look(petition).get("overdue").asBoolean()).isTrue();
        assertThat(text(look(petition), "status")).isEqualTo("WAITING_FOR_PETITIONER");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "COUNTY"), "state")).isEqualTo("PAUSED");
    }

    private JsonNode statutory(Filed petition) {
        return clock(petition, "STATUTORY_LIMIT", "VILLAGE");
    }
}
