package org.maplebridge.residents;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where and when the petitioner is expected, as the history has it: to a mediation, a hearing, a meeting of residents. */
@Component
class Appointments {

    /** One to come. */
    record Appointment(LocalDateTime at, String what, String when, String where) {}

    /** What somebody is asked to, with what tells that it is over. */
    private static final Map<EventKind, Set<EventKind>> ASKED_TO = Map.of(
            EventKind.MEDIATION_CONVENED,
            Set.of(
                    EventKind.MEDIATION_SESSION,
                    EventKind.MEDIATION_AGREED,
                    EventKind.MEDIATION_FAILED,
                    EventKind.ACCOMPANIMENT_FELL_AWAY),
            EventKind.DELIBERATION_CONVENED,
            Set.of(EventKind.DELIBERATION_HELD, EventKind.ACCOMPANIMENT_FELL_AWAY),
            EventKind.HEARING_CONVENED,
            Set.of(EventKind.HEARING_HELD, EventKind.HEARING_POSTPONED, EventKind.ACCOMPANIMENT_FELL_AWAY));

    private static final Pattern APPOINTED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)\\S* (.*)");

    private final MessageSource messages;
    private final Clock time;

    Appointments(MessageSource messages, Clock time) {
        this.messages = messages;
        this.time = time;
    }

    /** The next first; none where the petition is over. */
    List<Appointment> of(Petition petition, List<PetitionEvent> history) {
        if (!petition.status().open()) {
            return List.of();
        }
        return history.stream()
                .filter(event -> ASKED_TO.containsKey(event.kind()))
                .filter(event -> history.stream().noneMatch(later -> ends(event, later)))
                .map(this::appointment)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Appointment::at))
                .toList();
    }

    private static boolean ends(PetitionEvent event, PetitionEvent later) {
        return later.seq() > event.seq()
                && (later.kind() == event.kind() || ASKED_TO.get(event.kind()).contains(later.kind()));
    }

    /** Null where its day has passed; the first line on record is the day, the hour and the place. */
    private Appointment appointment(PetitionEvent event) {
        String line =
                event.note() == null ? "" : event.note().lines().findFirst().orElse("");
        Matcher appointed = APPOINTED.matcher(line);
        if (!appointed.matches()) {
            return null;
        }
        LocalDateTime at = LocalDateTime.parse(appointed.group(1) + "T" + appointed.group(2));
        if (at.toLocalDate().isBefore(BeijingTime.today(time))) {
            return null;
        }
        String what =
                messages.getMessage("residents.appointment." + event.kind().name(), null, Locale.SIMPLIFIED_CHINESE);
        return new Appointment(at, what, BeijingTime.moment(BeijingTime.at(at)), appointed.group(3));
    }
}
