package org.maplebridge.process;

import org.maplebridge.process.model.WishModel;
import org.maplebridge.wishes.Wish;
import org.maplebridge.wishes.WishWorkflow;
import org.springframework.stereotype.Component;

/** Carries a small wish on: helpers have no tasks, so what they do comes as a message. */
@Component
class WishProcess implements WishWorkflow {

    private final Instances instances;

    WishProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void claimed(Wish wish) {
        tell(WishModel.CLAIMED, wish);
    }

    @Override
    public void givenBack(Wish wish) {
        tell(WishModel.GIVEN_BACK, wish);
    }

    @Override
    public void done(Wish wish) {
        tell(WishModel.DONE, wish);
    }

    /** A second one whose words nobody wrote yet goes with it. */
    @Override
    public void takenDown(Wish wish) {
        instances.tellAll(WishModel.TAKEN_DOWN, wish.receiptNumber(), wish.unitCode());
    }

    private void tell(String message, Wish wish) {
        instances.tell(message, wish.receiptNumber(), wish.unitCode());
    }
}
