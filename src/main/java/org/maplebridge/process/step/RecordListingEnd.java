package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.listings.EndListing;
import org.maplebridge.process.model.ModelBean;

/** Task 到期撤下 of a public listing. */
@ModelBean
class RecordListingEnd implements JavaDelegate {

    private final EndListing endListing;

    RecordListingEnd(EndListing endListing) {
        this.endListing = endListing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endListing.end(execution.getProcessBusinessKey());
    }
}
