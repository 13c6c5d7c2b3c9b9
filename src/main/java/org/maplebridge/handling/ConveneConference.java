package org.maplebridge.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Units in dispute about competence without a common superior meet in a joint conference (Reg. art. 24). Those in dispute
 * always take part. Refuses a day that has passed or lies after the limit, units that are not known, those the petition
 * accuses (art. 28), and to a secret petition all but those in dispute (art. 30).
 */
@Service
public class ConveneConference {

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_LIST = 1_000;

    /**
     * What was filled in, unchecked.
     *
     * @param invited names or codes of further units, with commas, semicolons, enumeration commas or spaces between them
     */
    public record Invitation(String meetingOn, String place, String invited) {}

    private final Petitions petitions;
    private final Conferences conferences;
    private final ReroutePetition reroutePetition;
    private final Units units;
    private final Recusal recusal;
    private final LimitClockwork clocks;
    private final Acts acts;

    ConveneConference(
            Petitions petitions,
            Conferences conferences,
            ReroutePetition reroutePetition,
            Units units,
            Recusal recusal,
            LimitClockwork clocks,
            Acts acts) {
        this.petitions = petitions;
        this.conferences = conferences;
        this.reroutePetition = reroutePetition;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** The time to convene and decide begins. */
    public Schedule await(String receiptNumber, LevelLimit limit) {
        Place convener = reroutePetition.superior(receiptNumber);
        Schedule schedule =
                clocks.start(receiptNumber, ClockKind.CONFERENCE, limit, convener.unitCode(), convener.level());
        petitions.get(receiptNumber).route().reroutingAwaited(convener, schedule.dueAt());
        return schedule;
    }

    /** Answers until when the conference has to decide. */
    public Instant convene(String receiptNumber, String convener, Invitation form) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(convener);
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = day(form.meetingOn(), petition, act, errors);
        PlainText.check(errors, "#/place", form.place(), LONGEST_PLACE, true);
        PlainText.check(errors, "#/invited", form.invited(), LONGEST_LIST, false);
        List<Unit> further = errors.isEmpty() ? named(form.invited(), errors) : List.of();
        if (petition.secret() && !further.isEmpty()) {
            errors.add(new FieldError("#/invited", "conference-secret"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        further.stream()
                .filter(unit -> recusal.barred(unit, petition))
                .findFirst()
                .ifPresent(barred -> {
                    throw Refusal.againstRule("accused-unit", barred.name());
                });
        Set<Unit> invited = new LinkedHashSet<>(inDispute(petition));
        invited.addAll(further);
        Place place = petition.place();
        conferences.convene(
                receiptNumber,
                place.unitCode(),
                act,
                day,
                invited.stream().map(Unit::code).toList());
        String names = invited.stream().map(Unit::name).collect(Collectors.joining("、"));
        petition.noted(
                act,
                place,
                EventKind.CONFERENCE_CONVENED,
                null,
                day + " " + form.place().strip() + "：" + names);
        return petition.dueAt();
    }

    private List<Unit> inDispute(Petition petition) {
        return Stream.of(petition.route().objectingUnit(), petition.route().sentBy())
                .distinct()
                .map(units::get)
                .filter(unit -> !recusal.barred(unit, petition))
                .toList();
    }

    private LocalDate day(String text, Petition petition, Act act, List<FieldError> errors) {
        LocalDate day = LocalDay.of(text).orElse(null);
        if (day == null || day.isBefore(BeijingTime.date(act.at()))) {
            errors.add(new FieldError("#/meetingOn", "day-from-today"));
        } else if (isAfterLimit(day, petition)) {
            errors.add(new FieldError("#/meetingOn", "conference-after-limit"));
        }
        return day;
    }

    private boolean isAfterLimit(LocalDate day, Petition petition) {
        return clocks.schedule(petition.receiptNumber(), ClockKind.CONFERENCE)
                .filter(schedule -> !BeijingTime.startOf(day).isBefore(schedule.dueAt()))
                .isPresent();
    }

    private List<Unit> named(String text, List<FieldError> errors) {
        List<Unit> found = new ArrayList<>();
        Arrays.stream(text == null ? new String[0] : text.split("[\\s、，,;；]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> {
                    List<Unit> matching = units.all().stream()
                            .filter(unit ->
                                    unit.code().equals(name) || unit.name().equals(name))
                            .toList();
                    if (matching.size() == 1) {
                        found.add(matching.get(0));
                    } else {
                        errors.add(new FieldError(
                                "#/invited", matching.isEmpty() ? "unknown-invited" : "several-invited", name));
                    }
                });
        return found;
    }
}
