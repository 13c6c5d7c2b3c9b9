package org.maplebridge.backlog;

import java.time.Instant;
import java.util.Optional;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Service;

/** What the leader of an old matter has to do next. */
@Service
public class NextStep {

    /** Make a plan, carry a step out, or nothing more. */
    public enum Work {
        PLAN,
        STEP,
        NONE
    }

    /** @param dueAt end of the step's last day; null where there is none */
    public record Next(Work work, Instant dueAt) {}

    private final BacklogCases cases;

    NextStep(BacklogCases cases) {
        this.cases = cases;
    }

    public Next next(String receiptNumber) {
        BacklogCase known = cases.find(receiptNumber).orElseThrow();
        if (known.plan().isEmpty()) {
            return new Next(Work.PLAN, null);
        }
        Optional<BacklogCase.Step> step =
                known.plan().stream().filter(BacklogCase.Step::open).findFirst();
        return step.map(open ->
                        new Next(Work.STEP, BeijingTime.startOf(open.dueOn().plusDays(1))))
                .orElseGet(() -> new Next(Work.NONE, null));
    }
}
