package org.maplebridge.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Old matters, their leaders and plans, and how the list burns down. */
@RestController
@RequestMapping("/api/v1")
class BacklogController {

    private final NameCaseLeader nameCaseLeader;
    private final ReadBacklog read;
    private final StaffDirectory staff;
    private final Units units;

    BacklogController(NameCaseLeader nameCaseLeader, ReadBacklog read, StaffDirectory staff, Units units) {
        this.nameCaseLeader = nameCaseLeader;
        this.read = read;
        this.staff = staff;
        this.units = units;
    }

    /** Who takes the matter on. */
    record LeaderInput(String leader) {}

    /** An old matter as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseView(
            String receiptNumber,
            OffsetDateTime enteredAt,
            String leader,
            String leaderName,
            UnitName leaderUnit,
            OffsetDateTime ledSince,
            OffsetDateTime endedAt,
            List<StepView> plan) {}

    /** A step of its plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            int position,
            String task,
            LocalDate dueOn,
            boolean overdue,
            OffsetDateTime doneAt,
            String doneBy,
            String result) {}

    /** The list of one unit. */
    record UnitBacklog(UnitName unit, long total, long open, long settled, long withLeader, long overdueSteps) {}

    /** One month of the burn-down. */
    record MonthView(String month, long entered, long settled, long openAtEnd) {}

    /** How the list burns down. */
    record BurnDown(long total, long open, long settled, List<MonthView> months, List<UnitBacklog> units) {}

    @PutMapping("/petitions/{receiptNumber}/backlog")
    CaseView name(
            @PathVariable String receiptNumber,
            @RequestBody LeaderInput input,
            @AuthenticationPrincipal StaffMember caller) {
        nameCaseLeader.name(receiptNumber, input.leader(), caller);
        return one(receiptNumber, caller);
    }

    @GetMapping("/petitions/{receiptNumber}/backlog")
    CaseView one(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        BacklogCase known = read.one(receiptNumber, caller);
        return new CaseView(
                known.receiptNumber(),
                local(known.enteredAt()),
                known.leader(),
                known.leader() == null ? null : staff.nameOf(known.leader()),
                known.leaderUnit() == null ? null : units.named(known.leaderUnit()),
                local(known.ledSince()),
                local(known.endedAt()),
                known.plan().stream()
                        .map(step -> new StepView(
                                step.position(),
                                step.task(),
                                step.dueOn(),
                                step.overdue(),
                                local(step.doneAt()),
                                step.doneBy(),
                                step.result()))
                        .toList());
    }

    @GetMapping("/statistics/backlog")
    BurnDown burnDown(@RequestParam(required = false) String unit, @AuthenticationPrincipal StaffMember caller) {
        List<BacklogCases.Count> counts = read.counts(unit, caller);
        long total = counts.stream().mapToLong(BacklogCases.Count::total).sum();
        long settled = counts.stream().mapToLong(BacklogCases.Count::settled).sum();
        return new BurnDown(
                total,
                total - settled,
                settled,
                months(read.months(unit, caller)),
                counts.stream()
                        .map(count -> new UnitBacklog(
                                units.named(count.areaCode()),
                                count.total(),
                                count.total() - count.settled(),
                                count.settled(),
                                count.led(),
                                count.overdueSteps()))
                        .toList());
    }

    private static List<MonthView> months(List<BacklogCases.Month> moves) {
        List<MonthView> months = new ArrayList<>();
        long open = 0;
        for (BacklogCases.Month move : moves) {
            open += move.entered() - move.settled();
            months.add(new MonthView(move.month().toString().substring(0, 7), move.entered(), move.settled(), open));
        }
        return months;
    }

    private static OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    }
}
