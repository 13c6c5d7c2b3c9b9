package org.maplebridge.supervision;

import java.time.Instant;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.Offices;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** The letter that puts a unit under supervision, by hand or by a rule (Reg. art. 40): what is wrong, and until when it answers. */
@Component
class WriteToUnit {

    private static final String UNANSWERED = "\n此前的督办没有按期书面答复，或者答复不合格。";

    private final IssueLetter issueLetter;
    private final Supervisions supervisions;
    private final LimitClockwork clocks;
    private final Units units;
    private final Offices offices;

    WriteToUnit(
            IssueLetter issueLetter, Supervisions supervisions, LimitClockwork clocks, Units units, Offices offices) {
        this.issueLetter = issueLetter;
        this.supervisions = supervisions;
        this.clocks = clocks;
        this.units = units;
        this.offices = offices;
    }

    /** @param from the unit that writes */
    void write(Supervision supervision, String from, LadderStep step, Instant dueAt, Act act) {
        issueLetter.issue(
                supervision.receiptNumber(),
                LetterKind.SUPERVISION,
                from,
                Map.of(
                        "addressee",
                        addressee(supervision.unit().unitCode(), from),
                        "problem",
                        problem(supervision),
                        "step",
                        step.label(),
                        "demand",
                        "请认真办理，并书面答复存在的问题、原因和改正措施。",
                        "dueDate",
                        BeijingTime.lastDay(dueAt)),
                act);
    }

    /** By the unit above; the highest one by itself. */
    void writeFromAbove(Supervision supervision, LadderStep step, Instant dueAt, Act act) {
        String supervised = supervision.unit().unitCode();
        String above =
                units.parentOf(units.get(supervised)).map(unit -> unit.code()).orElse(supervised);
        write(supervision, above, step, dueAt, act);
    }

    /** Where nobody is above, the unit writes to those of its own who handle the matter. */
    private String addressee(String supervised, String from) {
        return offices.of(supervised) + (supervised.equals(from) ? "承办机构" : "");
    }

    /** What is wrong and since when, and that an earlier rung brought no answer that was good enough. */
    private String problem(Supervision supervision) {
        boolean again = supervisions.issued(supervision).size() > 1;
        return told(supervision) + (again ? UNANSWERED : "");
    }

    private String told(Supervision supervision) {
        SupervisionRule rule = supervision.rule();
        if (rule.problem() == null) {
            return supervision.reason();
        }
        if (rule.limits().isEmpty()) {
            return rule.problem();
        }
        return clocks.of(supervision.receiptNumber()).stream()
                .filter(clock -> rule.limits().contains(clock.kind()))
                .reduce((first, last) -> last)
                .map(clock -> rule.problem().replace("{0}", BeijingTime.day(BeijingTime.lastDay(clock.dueAt()))))
                .orElse(rule.label() + "。");
    }
}
