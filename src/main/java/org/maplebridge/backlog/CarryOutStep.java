package org.maplebridge.backlog;

import java.time.Clock;
import java.util.Optional;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.PlainText;
import org.springframework.stereotype.Service;

/** A step of the plan for an old matter is carried out, or its last day passed. */
@Service
public class CarryOutStep {

    private static final int LONGEST = 4_000;

    private final Petitions petitions;
    private final BacklogCases cases;
    private final Clock time;

    CarryOutStep(Petitions petitions, BacklogCases cases, Clock time) {
        this.petitions = petitions;
        this.cases = cases;
        this.time = time;
    }

    public void done(String receiptNumber, String leader, String result) {
        String said = PlainText.needed("#/result", result, LONGEST);
        BacklogCase.Step step = open(receiptNumber).orElseThrow();
        Act act = new Act(leader == null ? Act.SYSTEM : leader, time.instant());
        cases.done(receiptNumber, step.position(), act, said);
        petitions.get(receiptNumber).notedWhileOpen(act, EventKind.BACKLOG_STEP_DONE, step.task() + "：" + said);
    }

    public void overdue(String receiptNumber) {
        open(receiptNumber).ifPresent(step -> {
            cases.markOverdue(receiptNumber, step.position());
            petitions
                    .get(receiptNumber)
                    .notedWhileOpen(new Act(Act.SYSTEM, time.instant()), EventKind.BACKLOG_STEP_OVERDUE, step.task());
        });
    }

    private Optional<BacklogCase.Step> open(String receiptNumber) {
        return cases.find(receiptNumber).stream()
                .flatMap(known -> known.plan().stream())
                .filter(BacklogCase.Step::open)
                .findFirst();
    }
}
