package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.WishModel;
import org.maplebridge.wishes.OfferWish;

/** Task 挂出心愿 of a small wish. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "deadlineAt")
class StartWishOffer implements JavaDelegate {

    private final OfferWish offerWish;

    StartWishOffer(OfferWish offerWish) {
        this.offerWish = offerWish;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.accompanying(execution, WishModel.OFFER);
        Schedule schedule = offerWish.offer(receiptNumber, execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
