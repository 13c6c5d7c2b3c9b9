package org.maplebridge.acceptance;

import java.time.Clock;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * A registrar completes and corrects what came in, then accepts it, refuses it with reasons and next rights, or refers it
 * to the body that is competent (Reg. art. 22, 23). A correction needs its reason. The petitioner is told in writing.
 */
@Service
public class DecideAcceptance {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final AcceptMatter acceptMatter;
    private final TurnAway turnAway;
    private final Clock time;

    DecideAcceptance(
            Petitions petitions, LimitClockwork clocks, AcceptMatter acceptMatter, TurnAway turnAway, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.acceptMatter = acceptMatter;
        this.turnAway = turnAway;
        this.time = time;
    }

    public AcceptanceDecision decide(String receiptNumber, String registrar, AcceptanceForm form) {
        Petition petition = petitions.get(receiptNumber);
        AcceptanceForm.Checked checked = form.checked(petition);
        Act act = new Act(registrar, time.instant());
        clocks.stopAll(receiptNumber, ClockState.MET);
        switch (checked.decision()) {
            case ACCEPT -> acceptMatter.accept(petition, act, checked, form);
            case REFUSE -> turnAway.refuse(petition, act, form);
            case REFUSE_FINAL -> turnAway.refuseFinal(petition, act, form);
            case REFER -> turnAway.refer(petition, act, checked.body(), form);
        }
        return checked.decision() == AcceptanceDecision.REFUSE_FINAL ? AcceptanceDecision.REFUSE : checked.decision();
    }
}
