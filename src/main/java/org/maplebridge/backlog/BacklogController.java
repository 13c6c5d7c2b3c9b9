package org.maplebridge.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
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

    /** How the list burns down. */
    record BurnDown(long total, long open, long settled, List<ReadBacklog.Month> months, List<UnitBacklog> units) {}

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
                BeijingTime.offset(known.enteredAt()),
                known.leader(),
                known.leader() == null ? null : staff.nameOf(known.leader()),
                known.leaderUnit() == null ? null : units.named(known.leaderUnit()),
                BeijingTime.offset(known.ledSince()),
                BeijingTime.offset(known.endedAt()),
                known.plan().stream()
                        .map(step -> new StepView(
                                step.position(),
                                step.task(),
                                step.dueOn(),
                                step.overdue(),
                                BeijingTime.offset(step.doneAt()),
                                step.doneBy(),
                                step.result()))
                        .toList());
    }

    @GetMapping("/statistics/backlog")
    BurnDown burnDown(@RequestParam(required = false) String unit, @AuthenticationPrincipal StaffMember caller) {
        ReadBacklog.BurnDown found = read.burnDown(unit, caller);
        return new BurnDown(
                found.total(),
                found.total() - found.settled(),
                found.settled(),
                found.months(),
                found.areas().stream()
                        .map(count -> new UnitBacklog(
                                units.named(count.areaCode()),
                                count.total(),
                                count.open(),
                                count.settled(),
                                count.led(),
                                count.overdueSteps()))
                        .toList());
    }
}
