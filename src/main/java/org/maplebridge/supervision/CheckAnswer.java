package org.maplebridge.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** The supervisor takes the unit's answer and ends the supervision, or rejects it with a reason and hardens it. */
@Service
public class CheckAnswer {

    private static final int LONGEST = 2_000;

    /** What the supervisor thinks of an answer. */
    public enum Verdict {
        ACCEPTED,
        REJECTED
    }

    private final Petitions petitions;
    private final Supervisions supervisions;
    private final Clock time;

    CheckAnswer(Petitions petitions, Supervisions supervisions, Clock time) {
        this.petitions = petitions;
        this.supervisions = supervisions;
        this.time = time;
    }

    public Verdict check(String receiptNumber, String username, String verdict, String note) {
        List<FieldError> errors = new ArrayList<>();
        Verdict known = OneOf.chosen(errors, "#/verdict", verdict, List.of(Verdict.values()), Verdict::name);
        PlainText.check(errors, "#/note", note, LONGEST, known == Verdict.REJECTED);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Supervision supervision = supervisions.open(receiptNumber).orElseThrow();
        Act act = new Act(username == null ? Act.SYSTEM : username, time.instant());
        supervisions.check(supervision, act, known.name(), note);
        if (known == Verdict.ACCEPTED) {
            supervisions.end(supervision, Supervision.Ending.ANSWERED, act.at());
            petitions
                    .get(receiptNumber)
                    .supervisionEnded(act, supervision.unit(), Supervision.Ending.ANSWERED.name(), note);
        } else {
            petitions
                    .get(receiptNumber)
                    .noted(act, supervision.unit(), EventKind.SUPERVISION_REJECTED, supervision.step(), note);
        }
        return known;
    }
}
