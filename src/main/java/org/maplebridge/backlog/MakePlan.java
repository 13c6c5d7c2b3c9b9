package org.maplebridge.backlog;

import java.time.Clock;
import java.util.List;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Service;

/** The leader says step by step how an old matter is to be settled, and by when. */
@Service
public class MakePlan {

    private final Petitions petitions;
    private final BacklogCases cases;
    private final Clock time;

    MakePlan(Petitions petitions, BacklogCases cases, Clock time) {
        this.petitions = petitions;
        this.cases = cases;
        this.time = time;
    }

    public void make(String receiptNumber, String leader, String text) {
        Act act = new Act(leader == null ? Act.SYSTEM : leader, time.instant());
        List<PlanForm.Line> lines = PlanForm.lines(text, BeijingTime.date(act.at()));
        for (int i = 0; i < lines.size(); i++) {
            cases.addStep(receiptNumber, i + 1, lines.get(i));
        }
        petitions.get(receiptNumber).notedWhileOpen(act, EventKind.BACKLOG_PLANNED, text.strip());
    }
}
