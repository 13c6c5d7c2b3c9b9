package org.maplebridge.supervision;

import java.time.Instant;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.Offices;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** The letter that puts a unit under supervision, by hand or by a rule (Reg. art. 40): what is wrong, and until when it answers. */
@Component
class WriteToUnit {

    private final IssueLetter issueLetter;
    private final Units units;
    private final Offices offices;

    WriteToUnit(IssueLetter issueLetter, Units units, Offices offices) {
        this.issueLetter = issueLetter;
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
                        offices.of(supervision.unit().unitCode()),
                        "problem",
                        supervision.reason(),
                        "demand",
                        step.label() + "：请认真办理，并书面答复存在的问题、原因和改正措施。",
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
}
