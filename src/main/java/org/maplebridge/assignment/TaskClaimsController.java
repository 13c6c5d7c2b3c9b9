package org.maplebridge.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims of several tasks over REST; and, for the scripts in Tasklist, why somebody may not claim the one he looks at. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskClaimsController {

    /** @param receiptNumbers petitions of which whatever waits for the caller is claimed, 1 to 100 */
    record Claims(List<String> receiptNumbers) {}

    record Claimed(List<Claim> claims) {}

    /** One task, with why where it was not claimed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Claim(String receiptNumber, String task, boolean claimed, ProblemDetail problem) {}

    /** @param why a sentence; null where it may be claimed */
    record Claimable(boolean claimable, String why) {}

    private final ClaimTasks claimTasks;
    private final UnitTasks tasks;
    private final Problems problems;

    TaskClaimsController(ClaimTasks claimTasks, UnitTasks tasks, Problems problems) {
        this.claimTasks = claimTasks;
        this.tasks = tasks;
        this.problems = problems;
    }

    @PostMapping("/claims")
    Claimed claim(@RequestBody Claims claims, @AuthenticationPrincipal StaffMember caller) {
        return new Claimed(claimTasks.claimOf(claims.receiptNumbers(), caller).stream()
                .map(this::view)
                .toList());
    }

    @GetMapping("/{task}/claim")
    Claimable claimable(@PathVariable String task, @AuthenticationPrincipal StaffMember caller) {
        Optional<Refusal> why = tasks.whyNot(task, caller);
        return new Claimable(
                why.isEmpty(),
                why.map(refusal -> problems.problem(refusal).getDetail()).orElse(null));
    }

    private Claim view(TaskResult result) {
        return new Claim(
                result.receiptNumber(),
                result.name(),
                result.done(),
                result.done() ? null : problems.problem(result.refusal()));
    }
}
