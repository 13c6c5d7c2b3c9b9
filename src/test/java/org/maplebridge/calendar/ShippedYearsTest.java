package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ShippedYearsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final InMemoryCalendarYears years = new InMemoryCalendarYears();
    private final ShippedYears shipped =
            new ShippedYears(years, new TransactionTemplate(new PlainTransactions()), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void areThoseFrom2015To2026() {
        assertThat(ShippedYears.read())
                .extracting(PublishedYear::year)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2015, 2026).boxed().toList());
        assertThat(ShippedYears.read().stream().mapToInt(year -> year.days().size()))
                .hasSize(12)
                .satisfies(sizes -> assertThat(
                                sizes.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(405));
    }

    @Test
    void nameTheNoticeOfEveryDay() {
        assertThat(ShippedYears.read())
                .flatExtracting(PublishedYear::days)
                .extracting(PublishedDay::notice)
                .allMatch(notice -> notice.startsWith("http"));
    }

    @Test
    void countNewYearsEveToTheYearOfItsNotice() {
        PublishedYear year2019 = ShippedYears.read().get(4);

        assertThat(year2019.year()).isEqualTo(2019);
        assertThat(year2019.days())
                .extracting(PublishedDay::date)
                .contains(LocalDate.parse("2018-12-29"), LocalDate.parse("2018-12-31"));
    }

    @Test
    void areLoadedIntoAnEmptyCalendar() {
        assertThat(shipped.loadMissing()).isZero();

        assertThat(years.all().years()).contains(2015, 2026).hasSize(12);
        assertThat(years.find(2026).orElseThrow().loadedAt()).isEqualTo(NOW);
    }

    @Test
    void areNotLoadedTwice() {
        shipped.loadMissing();
        long revision = years.revision();

        assertThat(shipped.loadMissing()).isEqualTo(revision);

        assertThat(years.revision()).isEqualTo(revision);
    }

    @Test
    void leaveWhatAnAdministratorLoaded() {
        PublishedDay newYearsEve =
                new PublishedDay(LocalDate.parse("2018-12-31"), DayKind.OFF, "元旦", "https://www.gov.cn/2018");
        years.replace(new PublishedYear(2018, List.of(newYearsEve)), NOW, "admin");

        shipped.loadMissing();

        assertThat(years.find(2018).orElseThrow().days()).containsExactly(newYearsEve);
        assertThat(years.find(2019).orElseThrow().days())
                .extracting(PublishedDay::date)
                .doesNotContain(newYearsEve.date());
    }
}
