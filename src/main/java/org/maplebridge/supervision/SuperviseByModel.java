package org.maplebridge.supervision;

import java.time.Clock;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Puts the unit that has the petition under supervision because the drawn way of it says so (Reg. art. 40). What is no
 * harder than what runs changes nothing. Refuses an unknown rung, and a petition that nobody handles.
 */
@Service
public class SuperviseByModel {

    private final Petitions petitions;
    private final Ladder ladder;
    private final RaiseSupervision raise;
    private final Clock time;

    SuperviseByModel(Petitions petitions, Ladder ladder, RaiseSupervision raise, Clock time) {
        this.petitions = petitions;
        this.ladder = ladder;
        this.raise = raise;
        this.time = time;
    }

    /** @param reason what stands on the step that asked for it */
    public void raise(String receiptNumber, String stepCode, String reason) {
        Petition petition = petitions.get(receiptNumber);
        LadderStep step = ladder.step(stepCode == null ? "" : stepCode)
                .orElseThrow(() -> Refusal.invalid(new FieldError("#/step", "no-such-step")));
        raise.raise(
                petition,
                petition.place(),
                SupervisionRule.BY_MODEL,
                step,
                reason,
                new Act(Act.SYSTEM, time.instant()));
    }
}
