package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.model.WishModel;
import org.maplebridge.wishes.OfferWish;

/** Task 登记微心愿. */
@ModelBean(forgets = true)
class RecordWish implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(WishModel.WISH_TITLE, WishModel.WISH_TEXT);

    private final OfferWish offerWish;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordWish(OfferWish offerWish, AccompanimentStart start, Actors actors) {
        this.offerWish = offerWish;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean proceeds = start.proceeds(execution, Accompaniment.SMALL_WISH, FIELDS);
        String title = WishModel.WISH_TITLE.take(execution);
        String words = WishModel.WISH_TEXT.take(execution);
        if (proceeds) {
            offerWish.write(receiptNumber, execution.getTenantId(), actors.current(), title, words);
        }
    }
}
