package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.maplebridge.calendar.Calendars.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

class LoadCalendarYearTest {

    private static final Instant NOW = Instant.parse("2026-11-10T01:00:00Z");
    private static final String NOTICE = "https://www.gov.cn/2027";
    private static final LocalDate SPRING_FESTIVAL = LocalDate.parse("2027-02-08");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryCalendarYears years = new InMemoryCalendarYears();
    private final TransactionTemplate transaction = new TransactionTemplate(new PlainTransactions());
    private final CountingRule rule = Calendars.rule(Map.of());
    private final CalendarDaysInUse daysInUse =
            new CalendarDaysInUse(years, new ShippedYears(years, transaction, clock), rule);
    private final WorkingCalendar calendar = new WorkingCalendar(daysInUse, rule);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final List<Object> events = new ArrayList<>();
    private final LoadCalendarYear loadCalendarYear =
            new LoadCalendarYear(years, daysInUse, events::add, beans.getBeanProvider(RunningDeadlines.class), clock);

    @BeforeEach
    void start() {
        daysInUse.start();
    }

    @Test
    void makesTheYearCertain() {
        load(off("2027-02-08"));

        assertThat(calendar.day(SPRING_FESTIVAL)).isEqualTo(new Day(SPRING_FESTIVAL, false, "春节", false));
        assertThat(calendar.day(LocalDate.parse("2027-10-01")).working()).isTrue();
        assertThat(years.find(2027).orElseThrow())
                .isEqualTo(new CalendarYear(2027, false, List.of(off("2027-02-08")), NOW, "admin"));
    }

    @Test
    void replacesWhatWasLoadedBefore() {
        load(off("2027-02-08"), off("2027-02-09"));
        load(off("2027-02-09"), off("2027-02-10"));

        assertThat(calendar.isWorkingDay(SPRING_FESTIVAL)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-02-10"))).isFalse();
    }

    @Test
    void tellsThatTheCalendarChanged() {
        load(off("2027-02-08"));

        assertThat(events).containsExactly(new CalendarChanged(2027));
    }

    @Test
    void answersNoMovedDeadlinesWhenNobodyKeepsAny() {
        assertThat(load(off("2027-02-08"))).isEmpty();
    }

    @Test
    void answersTheDeadlinesThatMovedByTheNewDays() {
        Limit limit = Limit.parse("1 WORKING_DAYS");
        Instant start = at("2027-02-05T10:00");
        Instant before = calendar.deadline(start, limit, List.of()).dueAt();
        beans.addBean("running", (RunningDeadlines) () -> List.of(new MovedDeadline(
                "FL-1",
                "LEVEL_LIMIT",
                before,
                calendar.deadline(start, limit, List.of()).dueAt())));

        List<MovedDeadline> moved = load(off("2027-02-08"));

        assertThat(moved)
                .containsExactly(
                        new MovedDeadline("FL-1", "LEVEL_LIMIT", at("2027-02-09T00:00"), at("2027-02-10T00:00")));
    }

    @Test
    void showsItsChangeToNobodyElseBeforeItIsCommitted() {
        List<Boolean> seenByOthers = new ArrayList<>();
        beans.addBean("running", (RunningDeadlines) () -> {
            seenByOthers.add(CompletableFuture.supplyAsync(() -> calendar.isWorkingDay(SPRING_FESTIVAL))
                    .join());
            return List.of();
        });

        load(off("2027-02-08"));

        assertThat(seenByOthers).containsExactly(true);
        assertThat(CompletableFuture.supplyAsync(() -> calendar.isWorkingDay(SPRING_FESTIVAL))
                        .join())
                .isFalse();
    }

    @Test
    void leavesTheCalendarAsItWasWhenRolledBack() {
        Map<Integer, CalendarYear> before = years.copy();
        beans.addBean("running", (RunningDeadlines) () -> {
            throw new IllegalStateException("timer is locked");
        });

        assertThatThrownBy(() -> load(off("2027-02-08"))).hasMessage("timer is locked");
        years.restore(before);

        assertThat(calendar.day(SPRING_FESTIVAL)).isEqualTo(new Day(SPRING_FESTIVAL, true, null, true));
    }

    @Test
    void takesDaysOfTheDecemberBefore() {
        load(off("2026-12-31"), new PublishedDay(LocalDate.parse("2026-12-27"), DayKind.WORK, "元旦", NOTICE));

        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-27"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "2028-01-01", "2025-12-31"})
    void refusesADayOutsideTheYear(String date) {
        assertThat(refused(off("2027-02-08"), off(date)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new FieldError("#/days/1/date", "day-outside-year", "2027", date));
    }

    @Test
    void refusesADayNamedTwice() {
        assertThat(refused(off("2027-02-08"), off("2027-02-09"), off("2027-02-08")))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("#/days/2/date", "day-twice"));
    }

    @Test
    void refusesADayThatAnotherYearsNoticeArranges() {
        load(off("2026-12-31"));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> load(new PublishedYear(2026, List.of(off("2026-01-01"), off("2026-12-31")))));

        assertThat(refusal.fields()).extracting(FieldError::code).containsExactly("day-of-another-year");
    }

    @Test
    void refusesAWorkingDayThatIsNotAWeekend() {
        assertThat(refused(new PublishedDay(SPRING_FESTIVAL, DayKind.WORK, "春节", NOTICE)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("#/days/0/kind", "working-day-not-on-weekend"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "国办发明电", "javascript:alert(1)", "ftp://gov.cn/x", "https://", "https://gov cn"})
    void refusesANoticeThatIsNoLink(String notice) {
        assertThat(refused(new PublishedDay(SPRING_FESTIVAL, DayKind.OFF, "春节", notice)))
                .extracting(FieldError::pointer)
                .containsExactly("#/days/0/notice");
    }

    @Test
    void refusesMissingFieldsAllAtOnce() {
        assertThat(refused(new PublishedDay(null, null, null, null), null))
                .extracting(FieldError::pointer)
                .containsExactly("#/days/0/date", "#/days/0/kind", "#/days/0/notice", "#/days/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "春\u0000节", "春\ud800"})
    void refusesAHolidayNameThatCannotBeRead(String name) {
        assertThat(refused(new PublishedDay(SPRING_FESTIVAL, DayKind.OFF, name, NOTICE)))
                .extracting(FieldError::code)
                .containsExactly("malformed");
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThat(refused(
                        new PublishedDay(SPRING_FESTIVAL, DayKind.OFF, "春".repeat(51), NOTICE + "/" + "x".repeat(500))))
                .extracting(FieldError::code)
                .containsExactly("too-long", "too-long");
    }

    @Test
    void refusesAYearWithoutDays() {
        assertThat(refused()).extracting(FieldError::pointer).containsExactly("#/days");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> load(new PublishedYear(2027, null)));
        assertThat(refusal.fields()).extracting(FieldError::pointer).containsExactly("#/days");
    }

    /** A list of all days of the year is no notice. */
    @Test
    void refusesMoreDaysThanAnyNoticeArranges() {
        PublishedDay[] days = LocalDate.parse("2027-01-01")
                .datesUntil(LocalDate.parse("2028-01-01"))
                .map(date -> off(date.toString()))
                .toArray(PublishedDay[]::new);

        assertThat(refused(days))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("#/days", "too-many"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1999, 2101})
    void knowsNoYearsOfOtherCenturies(int year) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> load(new PublishedYear(year, List.of(off("2027-01-01")))));
        assertThat(refusal.slug()).isEqualTo("unknown-calendar-year");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    /** A notice that was loaded by mistake, and the deadlines that it had moved. */
    @Test
    void takenBackTheYearIsProvisionalAndItsDeadlinesMoveBack() {
        Limit limit = Limit.parse("1 WORKING_DAYS");
        Instant start = at("2027-02-05T10:00");
        load(off("2027-02-08"));
        assertThat(calendar.deadline(start, limit, List.of()).dueAt()).isEqualTo(at("2027-02-10T00:00"));
        long revision = years.revision();
        beans.addBean("running", (RunningDeadlines) () -> List.of(new MovedDeadline(
                "FL-1",
                "LEVEL_LIMIT",
                at("2027-02-10T00:00"),
                calendar.deadline(start, limit, List.of()).dueAt())));

        List<MovedDeadline> moved = transaction.execute(status -> loadCalendarYear.takeBack(2027, "admin"));

        assertThat(moved).extracting(MovedDeadline::to).containsExactly(at("2027-02-09T00:00"));
        assertThat(calendar.day(SPRING_FESTIVAL)).isEqualTo(new Day(SPRING_FESTIVAL, true, null, true));
        assertThat(years.revision()).as("other nodes notice").isGreaterThan(revision);
        assertThat(events).hasSize(2);
    }

    @Test
    void whatWasNotLoadedOrComesWithThePlatformIsNotTakenBack() {
        assertThat(notTakenBack(2027)).isEqualTo("calendar-year-not-loaded");
        assertThat(notTakenBack(2026)).isEqualTo("calendar-year-shipped");
    }

    private String notTakenBack(int year) {
        return catchThrowableOfType(Refusal.class, () -> loadCalendarYear.takeBack(year, "admin"))
                .slug();
    }

    @Test
    void changesNothingWhenRefused() {
        long revision = years.revision();
        refused();
        assertThat(years.revision()).isEqualTo(revision);
        assertThat(events).isEmpty();
    }

    private List<FieldError> refused(PublishedDay... days) {
        return catchThrowableOfType(Refusal.class, () -> load(days)).fields();
    }

    private List<MovedDeadline> load(PublishedDay... days) {
        return load(new PublishedYear(2027, Arrays.asList(days)));
    }

    private List<MovedDeadline> load(PublishedYear year) {
        return transaction.execute(status -> loadCalendarYear.load(year, "admin"));
    }

    private static PublishedDay off(String date) {
        return new PublishedDay(LocalDate.parse(date), DayKind.OFF, "春节", NOTICE);
    }
}
