package org.maplebridge.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.wishes.Wish;
import org.maplebridge.wishes.WishWorkflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries a small wish on: helpers have no tasks, so what they do comes as a message. */
@Component
class WishProcess implements WishWorkflow {

    private final RuntimeService runtime;
    private final IdentityService identities;

    WishProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
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
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(WishModel.TAKEN_DOWN)
                        .processInstanceBusinessKey(wish.receiptNumber())
                        .tenantId(wish.unitCode())
                        .correlateAll());
    }

    private void tell(String message, Wish wish) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(wish.receiptNumber())
                        .tenantId(wish.unitCode())
                        .correlate());
    }
}
