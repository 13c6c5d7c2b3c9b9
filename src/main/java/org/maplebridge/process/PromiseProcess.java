package org.maplebridge.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.PromiseModel;
import org.maplebridge.promises.Promise;
import org.maplebridge.promises.PromiseWatch;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** Watches each promise in a {@code promise} of its own, which goes on whatever becomes of the petition. */
@Component
class PromiseProcess implements PromiseWatch {

    private final Instances instances;
    private final Clock time;

    PromiseProcess(Instances instances, Clock time) {
        this.instances = instances;
        this.time = time;
    }

    @Override
    public void watch(Promise promise) {
        Map<String, Object> facts = Map.of(
                PetitionModel.UNIT.name(),
                promise.unitCode(),
                PromiseModel.PROMISE.name(),
                promise.id(),
                PromiseModel.PROMISE_DUE_AT.name(),
                Date.from(BeijingTime.startOf(promise.dueOn().plusDays(1))));
        instances.start(PromiseModel.PROCESS, promise.receiptNumber(), facts);
    }
}
