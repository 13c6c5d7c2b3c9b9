package org.maplebridge.supervision;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.PlainText;
import org.springframework.stereotype.Service;

/** The supervised unit answers in writing (Reg. art. 40); an empty answer is refused. */
@Service
public class AnswerSupervision {

    private static final int LONGEST = 20_000;

    private final Petitions petitions;
    private final Supervisions supervisions;
    private final LimitClockwork clocks;
    private final Clock time;

    AnswerSupervision(Petitions petitions, Supervisions supervisions, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.supervisions = supervisions;
        this.clocks = clocks;
        this.time = time;
    }

    public void answer(String receiptNumber, String username, String text) {
        String said = PlainText.needed("#/answer", text, LONGEST);
        Supervision supervision = supervisions.open(receiptNumber).orElseThrow();
        Act act = new Act(username == null ? Act.SYSTEM : username, time.instant());
        supervisions.answer(supervision, act, said);
        clocks.stop(receiptNumber, ClockKind.SUPERVISION_ANSWER, ClockState.MET);
        petitions
                .get(receiptNumber)
                .noted(act, supervision.unit(), EventKind.SUPERVISION_ANSWERED, supervision.step(), said);
    }
}
