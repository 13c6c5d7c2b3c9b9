package org.maplebridge.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** What stands in the places of a text. It comes from the history and the clocks alone, so that it can be said again. */
@Component
class NoticeValues {

    private static final String FOLLOW = "/follow";
    private static final Duration SAME_STEP = Duration.ofSeconds(1);

    private final Units units;
    private final NoticeSettings settings;

    NoticeValues(Units units, NoticeSettings settings) {
        this.units = units;
        this.settings = settings;
    }

    Map<String, String> ofSecret() {
        return Map.of(NoticeKind.ADDRESS, settings.link(FOLLOW));
    }

    /** @param note of the entry; null for none */
    Map<String, String> toStaff(String receiptNumber, String unitCode, Instant at, String note) {
        return Map.of(
                NoticeKind.STEP_NAME,
                note == null ? "" : note,
                NoticeKind.NUMBER,
                receiptNumber,
                NoticeKind.UNIT,
                nameOf(unitCode),
                NoticeKind.DAY,
                BeijingTime.shortDay(at),
                NoticeKind.ADDRESS,
                settings.link("/petitions/" + receiptNumber));
    }

    /** On their desk, where the way to the petition stands beside it. */
    Map<String, String> onDesk(String receiptNumber, String unitCode, Instant at, String note) {
        Map<String, String> values = new HashMap<>(toStaff(receiptNumber, unitCode, at, note));
        values.put(NoticeKind.ADDRESS, "");
        return values;
    }

    Map<String, String> toPetitioner(
            NoticeKind kind,
            String receiptNumber,
            PetitionEvent event,
            List<PetitionEvent> history,
            List<LimitClock> clocks) {
        Map<String, String> values = new HashMap<>();
        values.put(NoticeKind.NUMBER, receiptNumber);
        values.put(NoticeKind.UNIT, nameOf(unitOf(kind, event, history)));
        values.put(NoticeKind.DAY, BeijingTime.shortDay(event.at()));
        values.put(NoticeKind.ADDRESS, settings.link(FOLLOW));
        values.put(NoticeKind.WHEN_AND_WHERE, whenAndWhere(event));
        values.put(NoticeKind.LAST_DAY, lastDayOf(kind, event, clocks));
        values.put(NoticeKind.STEP_NAME, event.note() == null ? "" : event.note());
        return values;
    }

    /** Nothing of them leads to the petition. */
    Map<String, String> toHelper(NoticeKind kind, PetitionEvent event, String wish, List<LimitClock> clocks) {
        return Map.of(
                NoticeKind.WISH,
                wish,
                NoticeKind.UNIT,
                nameOf(event.unitCode()),
                NoticeKind.DAY,
                BeijingTime.shortDay(event.at()),
                NoticeKind.LAST_DAY,
                lastDayOf(kind, event, clocks),
                NoticeKind.ADDRESS,
                settings.link("/wishes"));
    }

    /** To the other side of a mediation, which has a page of its own. */
    Map<String, String> toOtherSide(String receiptNumber, PetitionEvent event, String code) {
        return Map.of(
                NoticeKind.NUMBER,
                receiptNumber,
                NoticeKind.UNIT,
                nameOf(event.unitCode()),
                NoticeKind.DAY,
                BeijingTime.shortDay(event.at()),
                NoticeKind.WHEN_AND_WHERE,
                whenAndWhere(event),
                NoticeKind.CODE,
                code,
                NoticeKind.ADDRESS,
                settings.link("/mediation"));
    }

    private static String whenAndWhere(PetitionEvent event) {
        return event.note() == null ? "" : event.note().lines().findFirst().orElse("");
    }

    /** @param until the first instant after it */
    Map<String, String> toSubstitute(String absent, Instant from, Instant until) {
        return Map.of(
                NoticeKind.PERSON,
                absent,
                NoticeKind.DAY,
                BeijingTime.shortDay(from),
                NoticeKind.LAST_DAY,
                BeijingTime.day(BeijingTime.lastDay(until)),
                NoticeKind.ADDRESS,
                settings.link("/desk/substitute"));
    }

    private static String lastDayOf(NoticeKind kind, PetitionEvent event, List<LimitClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind.clock())
                .filter(clock -> !clock.startedAt().isAfter(event.at().plus(SAME_STEP)))
                .max(Comparator.comparing(LimitClock::startedAt))
                .map(clock -> BeijingTime.day(BeijingTime.lastDay(clock.dueAt())))
                .orElse("规定的期限");
    }

    /** In place of a petition's own, for a look at a text. */
    Map<String, String> samples() {
        return Map.of(
                NoticeKind.STEP_NAME,
                "现场核实",
                NoticeKind.NUMBER,
                "FL-20261122-000017-6",
                NoticeKind.CODE,
                "K7M2Q9XR4T",
                NoticeKind.UNIT,
                "上溪村",
                NoticeKind.DAY,
                "11月22日",
                NoticeKind.LAST_DAY,
                "2026年12月1日",
                NoticeKind.WHEN_AND_WHERE,
                "2026-12-01 09:30 镇政府二楼会议室",
                NoticeKind.WISH,
                "想要一张带靠背的凳子",
                NoticeKind.PERSON,
                "上溪村经办人",
                NoticeKind.ADDRESS,
                settings.link(FOLLOW));
    }

    /** What a model told names the unit of then, whatever its text otherwise names. */
    private static String unitOf(NoticeKind kind, PetitionEvent event, List<PetitionEvent> history) {
        if (Addressee.of(event.kind()).isPresent()) {
            return event.unitCode();
        }
        Optional<String> next = history.stream()
                .filter(later -> later.seq() > event.seq() && later.kind() == EventKind.LEVEL_ENTERED)
                .map(PetitionEvent::unitCode)
                .findFirst();
        return kind.unit() == NoticeKind.Unit.NEXT ? next.orElse(event.unitCode()) : event.unitCode();
    }

    private String nameOf(String unitCode) {
        return unitCode == null ? "信访工作机构" : units.nameOf(unitCode);
    }
}
