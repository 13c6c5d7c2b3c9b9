package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

class FollowCalendarChangesTest {

    private static final LocalDate SPRING_FESTIVAL = LocalDate.parse("2027-02-08");

    private final InMemoryCalendarYears years = new InMemoryCalendarYears();
    private final TransactionTemplate transaction = new TransactionTemplate(new PlainTransactions());
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private int recomputed;
    private boolean failing;

    @BeforeEach
    void keepDeadlines() {
        beans.addBean("running", (RunningDeadlines) () -> {
            if (failing) {
                throw new IllegalStateException("timer is locked");
            }
            recomputed++;
            return List.of();
        });
    }

    @Test
    void takesOverWhatAnotherNodeLoaded() {
        CalendarDaysInUse daysInUse = started();
        FollowCalendarChanges follow = follow(daysInUse);
        anotherNodeLoads2027();
        assertThat(daysInUse.get().day(SPRING_FESTIVAL).working()).isTrue();

        follow.follow();

        assertThat(daysInUse.get().day(SPRING_FESTIVAL).working()).isFalse();
    }

    @Test
    void recomputesOnceForEachChange() {
        started();
        FollowCalendarChanges follow = follow(started());
        follow.follow();
        assertThat(recomputed).isZero();

        anotherNodeLoads2027();
        follow.follow();
        follow.follow();

        assertThat(recomputed).isEqualTo(1);
    }

    @Test
    void recomputesAfterAStartThatBroughtNewYears() {
        FollowCalendarChanges follow = follow(started());

        follow.follow();

        assertThat(recomputed).isEqualTo(1);
    }

    @Test
    void triesAgainWhenRecomputingFails() {
        FollowCalendarChanges follow = follow(started());
        failing = true;
        assertThatThrownBy(follow::follow).hasMessage("timer is locked");
        failing = false;

        follow.follow();

        assertThat(recomputed).isEqualTo(1);
    }

    private CalendarDaysInUse started() {
        ShippedYears shipped = new ShippedYears(years, transaction, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        CalendarDaysInUse daysInUse = new CalendarDaysInUse(years, shipped, Calendars.rule(Map.of()));
        daysInUse.start();
        return daysInUse;
    }

    private FollowCalendarChanges follow(CalendarDaysInUse daysInUse) {
        return new FollowCalendarChanges(years, daysInUse, beans.getBeanProvider(RunningDeadlines.class), transaction);
    }

    private void anotherNodeLoads2027() {
        PublishedDay day = new PublishedDay(SPRING_FESTIVAL, DayKind.OFF, "春节", "https://www.gov.cn/2027");
        years.replace(new PublishedYear(2027, List.of(day)), Instant.EPOCH, "admin");
    }
}
