package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.petition.WithdrawPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every limit on its last valid instant and the first that is not: a millisecond before its end whoever has to act is in
 * time, at its end he is not, and what the law or practice puts on that happens then. Over a weekend, National Day, with a
 * last day that is a worked Saturday, and into a year whose notice nobody loaded. All days are in the past, so that nothing
 * of other tests falls due here and lists of the newest petitions are left to them.
 */
class EveryLimitTest extends LifeCycleTest {

    private static final String OFFSET = ":00+08:00";
    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已经修好。");
    private static final Map<String, String> NOT_OURS = Map.of("outcome", "RETURN", "note", "不属于本级职责");
    private static final Map<String, String> HAND_UP =
            Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项");
    private static final Map<String, String> UPHOLD =
            Map.of("decision", "UPHOLD", "facts", "路灯已更换。", "reasons", "处理合理。", "legalBasis", "第三十五条");
    private static final String ZHUJIAN = "990681900001";

    /** What stands between a limit's first day and its last, or on its last. */
    enum Over {
        WEEKEND,
        NATIONAL_DAY,
        WORKED_SATURDAY,
        YEAR_WITHOUT_NOTICE
    }

    /**
     * When a limit starts and when it is over, by hand from the State Council's notices: 28 September and 11 October 2025 are
     * worked, 1 to 8 October 2025 are off; of 2013 and 2014 nobody loaded a notice, so that New Year's Day alone is off.
     */
    private static final String DAYS = """
            15 CALENDAR_DAYS      | WEEKEND             | 2025-10-31T09:00 | 2025-11-18T00:00
            15 CALENDAR_DAYS      | NATIONAL_DAY        | 2025-09-18T09:00 | 2025-10-10T00:00
            15 CALENDAR_DAYS      | WORKED_SATURDAY     | 2025-09-26T09:00 | 2025-10-12T00:00
            15 CALENDAR_DAYS      | YEAR_WITHOUT_NOTICE | 2013-12-17T09:00 | 2014-01-03T00:00
            30 CALENDAR_DAYS      | WEEKEND             | 2025-10-16T09:00 | 2025-11-18T00:00
            30 CALENDAR_DAYS      | NATIONAL_DAY        | 2025-09-03T09:00 | 2025-10-10T00:00
            30 CALENDAR_DAYS      | WORKED_SATURDAY     | 2025-09-11T09:00 | 2025-10-12T00:00
            30 CALENDAR_DAYS      | YEAR_WITHOUT_NOTICE | 2013-12-02T09:00 | 2014-01-03T00:00
            60 CALENDAR_DAYS      | WEEKEND             | 2025-09-16T09:00 | 2025-11-18T00:00
            60 CALENDAR_DAYS      | NATIONAL_DAY        | 2025-08-04T09:00 | 2025-10-10T00:00
            60 CALENDAR_DAYS      | WORKED_SATURDAY     | 2025-08-12T09:00 | 2025-10-12T00:00
            60 CALENDAR_DAYS      | YEAR_WITHOUT_NOTICE | 2013-11-02T09:00 | 2014-01-03T00:00
            60 CALENDAR_DAYS + 30 | WEEKEND             | 2025-08-17T09:00 | 2025-11-18T00:00
            60 CALENDAR_DAYS + 30 | NATIONAL_DAY        | 2025-07-05T09:00 | 2025-10-10T00:00
            60 CALENDAR_DAYS + 30 | WORKED_SATURDAY     | 2025-07-13T09:00 | 2025-10-12T00:00
            60 CALENDAR_DAYS + 30 | YEAR_WITHOUT_NOTICE | 2013-10-03T09:00 | 2014-01-03T00:00
            1 WORKING_DAYS        | WEEKEND             | 2025-11-14T09:00 | 2025-11-18T00:00
            1 WORKING_DAYS        | NATIONAL_DAY        | 2025-09-30T09:00 | 2025-10-10T00:00
            1 WORKING_DAYS        | WORKED_SATURDAY     | 2025-10-10T09:00 | 2025-10-12T00:00
            1 WORKING_DAYS        | YEAR_WITHOUT_NOTICE | 2013-12-31T09:00 | 2014-01-03T00:00
            2 WORKING_DAYS        | WEEKEND             | 2025-11-13T09:00 | 2025-11-18T00:00
            2 WORKING_DAYS        | NATIONAL_DAY        | 2025-09-29T09:00 | 2025-10-10T00:00
            2 WORKING_DAYS        | WORKED_SATURDAY     | 2025-10-09T09:00 | 2025-10-12T00:00
            2 WORKING_DAYS        | YEAR_WITHOUT_NOTICE | 2013-12-31T09:00 | 2014-01-04T00:00
            3 WORKING_DAYS        | WEEKEND             | 2025-11-12T09:00 | 2025-11-18T00:00
            3 WORKING_DAYS        | NATIONAL_DAY        | 2025-09-28T09:00 | 2025-10-10T00:00
            3 WORKING_DAYS        | WORKED_SATURDAY     | 2025-09-30T09:00 | 2025-10-12T00:00
            3 WORKING_DAYS        | YEAR_WITHOUT_NOTICE | 2013-12-30T09:00 | 2014-01-04T00:00
            5 WORKING_DAYS        | WEEKEND             | 2025-11-10T09:00 | 2025-11-18T00:00
            5 WORKING_DAYS        | NATIONAL_DAY        | 2025-09-25T09:00 | 2025-10-10T00:00
            5 WORKING_DAYS        | WORKED_SATURDAY     | 2025-09-28T09:00 | 2025-10-12T00:00
            5 WORKING_DAYS        | YEAR_WITHOUT_NOTICE | 2013-12-26T09:00 | 2014-01-04T00:00
            10 WORKING_DAYS       | WEEKEND             | 2025-11-03T09:00 | 2025-11-18T00:00
            10 WORKING_DAYS       | NATIONAL_DAY        | 2025-09-18T09:00 | 2025-10-10T00:00
            10 WORKING_DAYS       | WORKED_SATURDAY     | 2025-09-22T09:00 | 2025-10-12T00:00
            10 WORKING_DAYS       | YEAR_WITHOUT_NOTICE | 2013-12-19T09:00 | 2014-01-04T00:00
            20 WORKING_DAYS       | WEEKEND             | 2025-10-20T09:00 | 2025-11-18T00:00
            20 WORKING_DAYS       | NATIONAL_DAY        | 2025-09-04T09:00 | 2025-10-10T00:00
            20 WORKING_DAYS       | WORKED_SATURDAY     | 2025-09-08T09:00 | 2025-10-12T00:00
            20 WORKING_DAYS       | YEAR_WITHOUT_NOTICE | 2013-12-05T09:00 | 2014-01-04T00:00
            1 WORKING_HOURS       | WEEKEND             | 2025-11-14T17:00 | 2025-11-17T09:30
            1 WORKING_HOURS       | NATIONAL_DAY        | 2025-09-30T17:00 | 2025-10-09T09:30
            1 WORKING_HOURS       | WORKED_SATURDAY     | 2025-10-10T17:00 | 2025-10-11T09:30
            1 WORKING_HOURS       | YEAR_WITHOUT_NOTICE | 2013-12-31T17:00 | 2014-01-02T09:30
            1 HOURS               | WEEKEND             | 2025-11-15T23:30 | 2025-11-16T00:30
            1 HOURS               | NATIONAL_DAY        | 2025-10-01T09:00 | 2025-10-01T10:00
            1 HOURS               | WORKED_SATURDAY     | 2025-10-11T09:00 | 2025-10-11T10:00
            1 HOURS               | YEAR_WITHOUT_NOTICE | 2013-12-31T23:30 | 2014-01-01T00:30
            24 HOURS              | WEEKEND             | 2025-11-15T09:00 | 2025-11-16T09:00
            24 HOURS              | NATIONAL_DAY        | 2025-09-30T17:00 | 2025-10-01T17:00
            24 HOURS              | WORKED_SATURDAY     | 2025-10-10T17:00 | 2025-10-11T17:00
            24 HOURS              | YEAR_WITHOUT_NOTICE | 2013-12-31T17:00 | 2014-01-01T17:00
            """;

    @Autowired
    WithdrawPetition withdrawPetition;

    private final List<Filed> filed = new ArrayList<>();

    /** Does what has to be done within the limit. */
    @FunctionalInterface
    interface Act {
        void on(Filed petition);
    }

    /**
     * @param kind null where no clock of its own is written: the first window for a review, which every reply opens
     * @param days key of the table above; the clock's own limit, and what lengthened it
     * @param begin files a petition and brings it to where the limit starts, all at one instant
     * @param inTime what is done at the last instant
     * @param late entry of the history at the first invalid instant, null for none
     * @param tooLate what is tried at that instant and has to be refused, null where the late may still be done
     */
    record Limited(
            String name,
            ClockKind kind,
            String days,
            Function<EveryLimitTest, Filed> begin,
            Act inTime,
            String late,
            Function<Filed, Door.Answer> tooLate) {}

    private record Moment(LocalDateTime at, String what, Runnable happens) {}

    /** Nothing of it is left for tests that count what is open. */
    @AfterEach
    void allIsTakenBack() {
        for (Filed petition : filed) {
            try {
                withdrawPetition.withdraw(petition.number(), "petitioner", "已解决");
            } catch (Refusal ended) {
                assertThat(text(look(petition), "status")).isNotEqualTo("HANDLING");
            }
        }
        // an agreement outlives its petition
        endAllOf(filed.stream().map(Filed::number).toList());
    }

    @Test
    void noKindOfClockIsLeftOut() {
        assertThat(limits().stream().map(Limited::kind).collect(Collectors.toSet()))
                .contains(ClockKind.values());
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void theLastInstantIsInTimeAndTheNextIsNot(Over over) {
        List<Moment> moments = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Limited limit : limits()) {
            String[] days = daysOf(limit.days(), over);
            LocalDateTime starts = LocalDateTime.parse(days[0]);
            LocalDateTime ends = LocalDateTime.parse(days[1]);
            Filed[] both = new Filed[2];
            moments.add(new Moment(starts, limit.name() + " begins", () -> {
                for (int i = 0; i < both.length; i++) {
                    both[i] = limit.begin().apply(this);
                    runs(limit, both[i], days[1], over);
                }
            }));
            moments.add(new Moment(ends.minus(1, ChronoUnit.MILLIS), limit.name() + " at the last instant", () -> {
                for (Filed petition : both) {
                    runs(limit, petition, days[1], over);
                }
                limit.inTime().on(both[0]);
            }));
            moments.add(new Moment(ends, limit.name() + " when it is over", () -> passed(limit, both, days[1])));
        }
        moments.sort(Comparator.comparing(Moment::at));
        itIs(moments.get(0).at().truncatedTo(ChronoUnit.MINUTES) + OFFSET);
        for (Moment moment : moments) {
            timeGoesOnUntil(OffsetDateTime.of(
                            moment.at(), OffsetDateTime.parse(THURSDAY).getOffset())
                    .toString());
            try {
                moment.happens().run();
            } catch (AssertionError | RuntimeException fault) {
                faults.add(moment.what() + " at " + moment.at() + ": " + fault);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String[] daysOf(String limit, Over over) {
        return DAYS.lines()
                .map(line -> line.split(" *\\| *"))
                .filter(line -> line[0].equals(limit) && line[1].equals(over.name()))
                .map(line -> new String[] {line[2], line[3]})
                .findFirst()
                .orElseThrow(() -> new AssertionError(limit + " " + over));
    }

    private void runs(Limited limit, Filed petition, String ends, Over over) {
        if (limit.late() != null) {
            assertThat(kindsOfEvents(petition)).doesNotContain(limit.late());
        }
        if (limit.kind() == null) {
            return;
        }
        JsonNode clock = clock(petition, limit.kind(), ends);
        assertThat(text(clock, "state")).isEqualTo("RUNNING");
        assertThat(limit.days()).startsWith(text(clock, "limit"));
        assertThat(clock.get("provisional").asBoolean())
                .isEqualTo(over == Over.YEAR_WITHOUT_NOTICE && !limit.days().endsWith(" HOURS"));
    }

    private void passed(Limited limit, Filed[] both, String ended) {
        Filed inTime = both[0];
        Filed late = both[1];
        if (limit.kind() != null) {
            assertThat(text(clock(inTime, limit.kind(), ended), "state")).isEqualTo("MET");
            assertThat(text(clock(late, limit.kind(), ended), "state")).isEqualTo("EXCEEDED");
        }
        if (limit.late() != null) {
            assertThat(kindsOfEvents(inTime)).doesNotContain(limit.late());
            assertThat(kindsOfEvents(late)).contains(limit.late());
        }
        if (limit.tooLate() != null) {
            Door.Answer refused = limit.tooLate().apply(late);
            assertThat(refused.status()).as(refused.body()).isIn(409, 422);
            assertThat(refused.body()).containsPattern("[\u4e00-\u9fff]");
        }
    }

    /** The one that ends then: after a level's, and after a rung's, the next one runs. */
    private JsonNode clock(Filed petition, ClockKind kind, String ends) {
        List<JsonNode> found = clocks(petition).stream()
                .filter(clock -> text(clock, "kind").equals(kind.name()))
                .toList();
        return found.stream()
                .filter(clock -> text(clock, "dueAt").equals(ends + OFFSET))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none ends then: " + found));
    }

    private List<Limited> limits() {
        return List.of(
                new Limited(
                        "village",
                        ClockKind.LEVEL_LIMIT,
                        "5 WORKING_DAYS",
                        it -> it.begun(),
                        this::solve,
                        "DEADLINE_EXCEEDED",
                        null),
                new Limited(
                        "village, simplified",
                        ClockKind.LEVEL_LIMIT,
                        "2 WORKING_DAYS",
                        it -> it.begun("procedure", "SIMPLIFIED"),
                        this::solve,
                        "DEADLINE_EXCEEDED",
                        null),
                new Limited(
                        "village, urgent",
                        ClockKind.LEVEL_LIMIT,
                        "1 WORKING_DAYS",
                        it -> it.begun("procedure", "URGENT"),
                        this::solve,
                        "DEADLINE_EXCEEDED",
                        null),
                new Limited(
                        "town",
                        ClockKind.LEVEL_LIMIT,
                        "10 WORKING_DAYS",
                        it -> it.atTown(),
                        this::solve,
                        "DEADLINE_EXCEEDED",
                        null),
                new Limited(
                        "county",
                        ClockKind.LEVEL_LIMIT,
                        "20 WORKING_DAYS",
                        it -> it.atCounty(),
                        this::solve,
                        "OVERDUE_AT_TOP",
                        null),
                new Limited(
                        "sixty days",
                        ClockKind.STATUTORY_LIMIT,
                        "60 CALENDAR_DAYS",
                        it -> it.begun(),
                        this::solve,
                        "STATUTORY_LIMIT_EXCEEDED",
                        null),
                new Limited(
                        "sixty days, extended by thirty",
                        ClockKind.STATUTORY_LIMIT,
                        "60 CALENDAR_DAYS + 30",
                        it -> it.extended(),
                        this::solve,
                        "STATUTORY_LIMIT_EXCEEDED",
                        null),
                new Limited(
                        "acceptance",
                        ClockKind.ACCEPTANCE,
                        "15 CALENDAR_DAYS",
                        it -> it.begun("channel", "LETTER"),
                        it -> handle("registrar", it, Map.of("decision", "ACCEPT")),
                        "ACCEPTANCE_OVERDUE",
                        null),
                new Limited(
                        "acceptance, simplified",
                        ClockKind.ACCEPTANCE,
                        "3 WORKING_DAYS",
                        it -> it.begun("channel", "LETTER", "procedure", "SIMPLIFIED"),
                        it -> handle("registrar", it, Map.of("decision", "ACCEPT")),
                        "ACCEPTANCE_OVERDUE",
                        null),
                new Limited(
                        "objection",
                        ClockKind.OBJECTION,
                        "5 WORKING_DAYS",
                        it -> it.atTown(),
                        it -> handle("xikou.handler", it, NOT_OURS),
                        null,
                        it -> tried("xikou.handler", it, "userTask_handlePetition", NOT_OURS)),
                new Limited(
                        "supplement",
                        ClockKind.SUPPLEMENT,
                        "5 WORKING_DAYS",
                        it -> it.worked(it.begun(), Map.of("outcome", "SUPPLEMENT", "note", "请补交照片")),
                        it -> material(it).is(200),
                        "SUPPLEMENT_EXPIRED",
                        this::material),
                new Limited(
                        "rerouting",
                        ClockKind.REROUTING,
                        "1 WORKING_DAYS",
                        it -> it.worked(it.begun(), NOT_OURS),
                        it -> handle("xikou.head", it, Map.of("targetUnit", "石桥村")),
                        "REROUTING_EXPIRED",
                        null),
                new Limited(
                        "joint conference",
                        ClockKind.CONFERENCE,
                        "5 WORKING_DAYS",
                        it -> it.disputed(),
                        this::confer,
                        "REROUTING_EXPIRED",
                        null),
                new Limited(
                        "whistle, sign in",
                        ClockKind.WHISTLE_SIGN_IN,
                        "1 WORKING_HOURS",
                        it -> it.whistled(false),
                        it -> depart(it, "userTask_signIn"),
                        null,
                        null),
                new Limited(
                        "whistle, contact",
                        ClockKind.WHISTLE_CONTACT,
                        "24 HOURS",
                        it -> it.depart(it.whistled(false), "userTask_signIn"),
                        it -> depart(it, "userTask_contactPetitioner"),
                        "WHISTLE_SILENT",
                        null),
                new Limited(
                        "whistle, report in",
                        ClockKind.WHISTLE_REPORT,
                        "3 WORKING_DAYS",
                        it -> it.depart(it.depart(it.whistled(false), "userTask_signIn"), "userTask_contactPetitioner"),
                        it -> depart(it, "userTask_reportIn"),
                        "WHISTLE_SILENT",
                        null),
                new Limited(
                        "whistle, report in what is hard",
                        ClockKind.WHISTLE_REPORT,
                        "5 WORKING_DAYS",
                        it -> it.depart(it.depart(it.whistled(true), "userTask_signIn"), "userTask_contactPetitioner"),
                        it -> depart(it, "userTask_reportIn"),
                        "WHISTLE_SILENT",
                        null),
                new Limited(
                        "urgent report",
                        ClockKind.URGENT_REPORT,
                        "1 HOURS",
                        it -> it.begun("content", "后山坍塌，两户人家被困。"),
                        it -> work(
                                "shangxi.handler",
                                beside(it, "userTask_reportUrgentMatter"),
                                Map.of("situation", "后山滑坡", "measures", "已组织撤离")),
                        "URGENT_REPORT_LATE",
                        null),
                new Limited(
                        "judicial confirmation",
                        ClockKind.COURT_CONFIRMATION,
                        "30 CALENDAR_DAYS",
                        it -> it.agreed(),
                        it -> work("shangxi.handler", task(it, "userTask_confirmAgreement"), confirmation()),
                        "CONFIRMATION_LAPSED",
                        it -> tried("shangxi.handler", it, "userTask_confirmAgreement", confirmation())),
                new Limited(
                        "time to ask for the review",
                        null,
                        "30 CALENDAR_DAYS",
                        it -> it.replied(),
                        it -> ask(it).is(200),
                        null,
                        this::ask),
                new Limited(
                        "time to ask for the re-review",
                        ClockKind.REVIEW_WINDOW,
                        "30 CALENDAR_DAYS",
                        it -> it.reviewed(),
                        it -> ask(it).is(200),
                        "REVIEW_WINDOW_PASSED",
                        this::ask),
                new Limited(
                        "review",
                        ClockKind.REVIEW,
                        "30 CALENDAR_DAYS",
                        it -> it.asked(it.replied()),
                        it -> handle("xikou.head", it, UPHOLD),
                        "REVIEW_OVERDUE",
                        null),
                new Limited(
                        "re-review",
                        ClockKind.RE_REVIEW,
                        "30 CALENDAR_DAYS",
                        it -> it.asked(it.reviewed()),
                        it -> handle("fenglin.head", it, UPHOLD),
                        "REVIEW_OVERDUE",
                        null),
                new Limited(
                        "serving",
                        ClockKind.SERVING,
                        "5 WORKING_DAYS",
                        it -> it.repliedByLetter(),
                        it -> work(
                                "shangxi.handler",
                                task(it, "userTask_serveDecision"),
                                Map.of("servedBy", "IN_PERSON", "servedOn", today(), "note", "本人签收")),
                        "SERVING_LATE",
                        null),
                new Limited(
                        "recheck",
                        ClockKind.RECHECK,
                        "10 WORKING_DAYS",
                        it -> it.ratedBadly(),
                        it -> work(
                                "xikou.head",
                                task(it, "userTask_recheckReply"),
                                Map.of("recheckResult", "STANDS", "note", "已向信访人说明")),
                        "RECHECK_OVERDUE",
                        null),
                new Limited(
                        "wish, offered",
                        ClockKind.WISH_OFFER,
                        "2 WORKING_DAYS",
                        it -> it.wished(),
                        it -> ofWish("volunteer", it, "claim").is(200),
                        "WISH_LAPSED",
                        it -> ofWish("volunteer", it, "claim")),
                new Limited(
                        "wish, claimed",
                        ClockKind.WISH_FULFIL,
                        "3 WORKING_DAYS",
                        it -> it.claimed(it.wished()),
                        it -> ofWish("volunteer", it, "report").is(200),
                        "WISH_LATE",
                        it -> ofWish("volunteer", it, "report")),
                new Limited(
                        "wish, reported",
                        ClockKind.WISH_CONFIRM,
                        "3 WORKING_DAYS",
                        it -> it.reported(it.claimed(it.wished())),
                        it -> work(
                                "shangxi.handler",
                                task(it, "userTask_confirmWish"),
                                Map.of("wishResult", "FULFILLED", "note", "上门看过")),
                        "WISH_UNCONFIRMED",
                        null),
                new Limited(
                        "answer to a reminder",
                        ClockKind.SUPERVISION_ANSWER,
                        "3 WORKING_DAYS",
                        it -> it.supervised("REMIND"),
                        this::answer,
                        "SUPERVISION_UNANSWERED",
                        null),
                new Limited(
                        "answer to a supervision",
                        ClockKind.SUPERVISION_ANSWER,
                        "5 WORKING_DAYS",
                        it -> it.supervised("SUPERVISE"),
                        this::answer,
                        "SUPERVISION_UNANSWERED",
                        null));
    }

    private Filed begun(String... more) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        for (int i = 0; i < more.length; i += 2) {
            matter.put(more[i], more[i + 1]);
        }
        return begun(matter);
    }

    private Filed begun(Map<String, Object> matter) {
        Filed petition = filed(matter);
        filed.add(petition);
        return petition;
    }

    private static Map<String, Object> named(String channel) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", channel);
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", "13800000000", "representative", true)));
        return matter;
    }

    private Filed worked(Filed petition, Map<String, ?> form) {
        work(handlerOf(petition), task(petition, "userTask_handlePetition"), form);
        return petition;
    }

    private void solve(Filed petition) {
        worked(petition, SOLVE);
    }

    private String handlerOf(Filed petition) {
        return Map.of(SHANGXI, "shangxi.handler", XIKOU, "xikou.handler", FENGLIN, "fenglin.handler")
                .get(unit(look(petition)));
    }

    private Filed atTown() {
        return worked(begun(), HAND_UP);
    }

    private Filed atCounty() {
        return worked(atTown(), HAND_UP);
    }

    private Filed extended() {
        Filed petition = worked(begun(), Map.of("outcome", "ACCOMPANY", "accompaniment", "EXTENSION"));
        work(
                "shangxi.handler",
                task(petition, "userTask_requestExtension"),
                Map.of("decision", "PROCEED", "extensionDays", 30, "note", "管线需要勘查"));
        work(
                "shangxi.head",
                task(petition, "userTask_decideExtension"),
                Map.of("decision", "APPROVE", "note", "同意其理由"));
        return petition;
    }

    private Filed disputed() {
        Filed petition = worked(atTown(), NOT_OURS);
        handle("fenglin.head", petition, Map.of("objection", "REJECTED", "note", "归镇里"));
        return worked(petition, NOT_OURS);
    }

    private void confer(Filed petition) {
        handle("registrar", petition, Map.of("meetingOn", today(), "place", "县信访局会议室", "invited", "石桥村"));
        handle("registrar", petition, Map.of("targetUnit", "石桥村", "note", "路灯由石桥村接电"));
    }

    private Filed whistled(boolean hard) {
        Filed petition = worked(begun(), Map.of("outcome", "ACCOMPANY", "accompaniment", "CO_HANDLING"));
        work(
                "shangxi.handler",
                task(petition, "userTask_blowWhistle"),
                Map.of("decision", "PROCEED", "departments", "住房和城乡建设局", "request", "请查看线路", "hard", hard));
        return petition;
    }

    private Filed depart(Filed petition, String step) {
        Task own = tasksOf(petition).stream()
                .filter(task -> task.getTenantId().equals(ZHUJIAN)
                        && task.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow();
        work("zhujian.handler", own, step.equals("userTask_signIn") ? Map.of() : Map.of("note", "已与信访人通话"));
        return petition;
    }

    private Task beside(Filed petition, String definition) {
        return tasksBeside(petition).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private Filed agreed() {
        Filed petition = begun(named("GRID"));
        worked(petition, Map.of("outcome", "ACCOMPANY", "accompaniment", "MEDIATION"));
        work(
                "shangxi.handler",
                task(petition, "userTask_proposeMediation"),
                Map.of("decision", "PROCEED", "otherParty", "王某", "dispute", "损坏庄稼的赔偿"));
        work(
                "shangxi.handler",
                task(petition, "userTask_recordConsents"),
                Map.of("petitionerConsent", "YES", "otherConsent", "YES"));
        work("shangxi.handler", task(petition, "userTask_chooseMediator"), Map.of("mediator", "mediator"));
        work(
                "mediator",
                task(petition, "userTask_holdSession"),
                Map.of("heldOn", today(), "way", "IN_PERSON", "minutes", "双方陈述了情况。", "result", "AGREED"));
        Map<String, String> agreement = new HashMap<>();
        agreement.put("agreementForm", "WRITTEN");
        agreement.put("agreement", "王某赔偿 2000 元。");
        agreement.put("effectiveOn", today());
        agreement.put("promises", "王某；陈大明；赔偿 2000 元；" + today());
        work("mediator", task(petition, "userTask_recordAgreement"), agreement);
        return petition;
    }

    private Map<String, String> confirmation() {
        return Map.of(
                "result", "CONFIRMED", "appliedOn", today(), "court", "枫林县人民法院", "courtNumber", "（2025）浙 0681 民特 12 号");
    }

    private Filed replied() {
        return worked(begun(), SOLVE);
    }

    private Filed repliedByLetter() {
        Filed petition = begun(named("LETTER"));
        if (task(petition).getTaskDefinitionKey().equals("userTask_reviewRegistration")) {
            handle("registrar", petition, Map.of("decision", "ACCEPT"));
        }
        return worked(petition, SOLVE);
    }

    private Filed reviewed() {
        Filed petition = asked(replied());
        handle("xikou.head", petition, UPHOLD);
        return petition;
    }

    private Filed asked(Filed petition) {
        ask(petition).is(200);
        return petition;
    }

    private Door.Answer ask(Filed petition) {
        return asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"));
    }

    private Door.Answer material(Filed petition) {
        return asPetitionerOf(petition)
                .upload(
                        "/api/v1/public/petitions/" + petition.number() + "/materials",
                        Map.of("note", "照片见附件", "file", "照片"));
    }

    private Filed ratedBadly() {
        Filed petition = replied();
        asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", "DISSATISFIED"))
                .is(200);
        return petition;
    }

    private Filed wished() {
        Map<String, Object> matter = named("GRID");
        matter.put("title", "微心愿：想要一张带靠背的凳子");
        Filed petition = begun(matter);
        worked(petition, Map.of("outcome", "ACCOMPANY", "accompaniment", "SMALL_WISH"));
        work(
                "shangxi.handler",
                task(petition, "userTask_writeWish"),
                Map.of("decision", "PROCEED", "wishTitle", "想要一张凳子", "wishText", "新旧都可以，送到村里也行。"));
        return petition;
    }

    private Filed claimed(Filed petition) {
        ofWish("volunteer", petition, "claim").is(200);
        return petition;
    }

    private Filed reported(Filed petition) {
        ofWish("volunteer", petition, "report").is(200);
        return petition;
    }

    private Door.Answer ofWish(String username, Filed petition, String act) {
        JsonNode wishes = as("xikou.head")
                .get("/api/v1/petitions/" + petition.number() + "/wishes")
                .is(200)
                .json()
                .get("wishes");
        return as(username)
                .post(
                        "/api/v1/wishes/"
                                + wishes.get(wishes.size() - 1).get("id").asLong() + "/" + act,
                        act.equals("report") ? Map.of("note", "凳子送到家里了") : Map.of());
    }

    private Filed supervised(String step) {
        Filed petition = begun();
        as("supervisor")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/supervisions",
                        Map.of("step", step, "reason", "群众反映强烈"))
                .is(201);
        return petition;
    }

    private void answer(Filed petition) {
        work("shangxi.handler", supervisionTasksOf(petition).get(0), Map.of("answer", "已安排专人办理。"));
    }

    /** Claims what nobody has and submits it, to be refused. */
    private Door.Answer tried(String username, Filed petition, String definition, Map<String, ?> form) {
        Task task = task(petition, definition);
        if (task.getAssignee() == null) {
            claim(username, task).is(204);
        }
        return submit(username, task, form);
    }

    private String today() {
        return text(as("admin").get("/api/v1/rehearsal/clock").json(), "now").substring(0, 10);
    }
}
