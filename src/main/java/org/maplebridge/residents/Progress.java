package org.maplebridge.residents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where a petition stands, in plain words. Only what has a sentence in {@code messages/residents} is told: a kind of event
 * without one is nothing for petitioners, and notes of the staff are never shown.
 */
@Component
class Progress {

    /** A step that was taken. */
    record Step(String day, String text) {}

    /**
     * A limit that runs.
     *
     * @param left in words, {@code 还剩 5 天}
     * @param rests whether it stands still: its last day is not known yet
     * @param tone {@code fine}, {@code soon} or {@code late}; {@code note} where it rests
     * @param basis the article or rule, in words
     */
    record Running(
            String name, String left, boolean rests, String tone, String day, boolean provisional, String basis) {}

    private static final int SOON = 3;

    private final MessageSource messages;
    private final Units units;
    private final Clock time;

    Progress(MessageSource messages, Units units, Clock time) {
        this.messages = messages;
        this.units = units;
        this.time = time;
    }

    /** The present stage in a sentence. */
    String stage(Petition petition) {
        String unit =
                petition.place() == null ? "" : units.nameOf(petition.place().unitCode());
        return said("residents.stage." + petition.status().name(), unit);
    }

    /** After a review was decided. */
    String stage(Appeals.ReviewEntry review) {
        return said("residents.stage.REVIEWED", units.nameOf(review.unitCode()), review.decisionLabel());
    }

    List<Step> steps(List<PetitionEvent> history) {
        return history.stream().map(this::step).filter(Objects::nonNull).toList();
    }

    private Step step(PetitionEvent event) {
        String unit = event.unitCode() == null ? "" : units.nameOf(event.unitCode());
        String key = "residents.step." + event.kind().name();
        String particular = said(key + "." + event.reason(), unit);
        String text = particular == null ? said(key, unit) : particular;
        return text == null ? null : new Step(day(event.at()), text);
    }

    List<Running> running(List<LimitClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state().live())
                .map(this::running)
                .toList();
    }

    private Running running(LimitClock clock) {
        Instant now = time.instant();
        String kind = clock.kind().name();
        long days = ChronoUnit.DAYS.between(BeijingTime.date(now), BeijingTime.lastDay(clock.dueAt()));
        boolean over = !now.isBefore(clock.dueAt());
        boolean rests = clock.state() == ClockState.PAUSED;
        String left = rests
                ? said("residents.left.rests")
                : over
                        ? said("residents.left.over")
                        : days == 0 ? said("residents.left.today") : said("residents.left.days", days);
        return new Running(
                Objects.requireNonNullElse(
                        said("residents.clock." + kind), clock.kind().label()),
                left,
                rests,
                rests ? "note" : over ? "late" : days <= SOON ? "soon" : "fine",
                BeijingTime.day(BeijingTime.lastDay(clock.dueAt())),
                clock.provisional(),
                Objects.requireNonNullElse(said("residents.basis." + kind), said("residents.basis.practice")));
    }

    public String day(Instant at) {
        return at == null ? null : BeijingTime.day(at);
    }

    public String day(LocalDate date) {
        return date == null ? null : BeijingTime.day(date);
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, Locale.SIMPLIFIED_CHINESE);
    }
}
