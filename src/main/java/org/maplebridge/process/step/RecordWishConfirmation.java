package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.model.WishModel;
import org.maplebridge.wishes.ConfirmWish;

/** Task 登记核实 of a small wish. */
@ModelBean(forgets = true)
class RecordWishConfirmation implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(WishModel.WISH_RESULT, PetitionModel.NOTE);

    private final ConfirmWish confirmWish;
    private final OwnVariables own;
    private final Actors actors;

    RecordWishConfirmation(ConfirmWish confirmWish, OwnVariables own, Actors actors) {
        this.confirmWish = confirmWish;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        confirmWish.confirm(
                receiptNumber,
                execution.getTenantId(),
                actors.current(),
                WishModel.WISH_RESULT.in(execution),
                PetitionModel.NOTE.take(execution));
    }
}
