package org.maplebridge.backlog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows old matters to those who see the petition, and counts them for the units that the caller sees. */
@Service
@Transactional(readOnly = true)
class ReadBacklog {

    /** One month: what came onto the list, what was settled, what was open at its end. */
    record Month(String month, long entered, long settled, long openAtEnd) {

        public LocalDate firstDay() {
            return YearMonth.parse(month).atDay(1);
        }

        public LocalDate lastDay() {
            return YearMonth.parse(month).atEndOfMonth();
        }
    }

    /** How the list burns down, by month and by the area where the matters arose. */
    record BurnDown(long total, long settled, List<Month> months, List<BacklogCases.Count> areas) {

        /** Matters that went to units which the reader does not see. */
        public long hidden() {
            return areas.stream().mapToLong(BacklogCases.Count::hidden).sum();
        }
    }

    private final BacklogCases cases;
    private final ReadPetition read;
    private final Units units;

    ReadBacklog(BacklogCases cases, ReadPetition read, Units units) {
        this.cases = cases;
        this.read = read;
        this.units = units;
    }

    BacklogCase one(String receiptNumber, StaffMember caller) {
        read.visible(receiptNumber, caller);
        return cases.find(receiptNumber).orElseThrow(() -> Refusal.notFound("no-backlog-case", receiptNumber));
    }

    /** This unit and those below it, or all that the caller sees. */
    BurnDown burnDown(String unit, StaffMember caller) {
        Set<String> scope = units.seenBy(caller, unit, "backlog-not-shown");
        boolean all = caller.visibleUnits().size() >= units.all().size();
        List<BacklogCases.Count> areas = cases.counts(scope, all ? null : caller.visibleUnits());
        List<Month> months = new ArrayList<>();
        long open = 0;
        for (BacklogCases.Month move : cases.months(scope)) {
            open += move.entered() - move.settled();
            months.add(new Month(move.month().toString().substring(0, 7), move.entered(), move.settled(), open));
        }
        return new BurnDown(
                areas.stream().mapToLong(BacklogCases.Count::total).sum(),
                areas.stream().mapToLong(BacklogCases.Count::settled).sum(),
                months,
                areas);
    }
}
