package org.maplebridge.process.step;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.listings.DecideListing;
import org.maplebridge.listings.Listing;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ListingModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记审批 of a public listing. */
@ModelBean(givesAtOnce = "deadlineAt", forgets = true)
class RecordListingDecision implements JavaDelegate {

    private final DecideListing decideListing;
    private final OwnVariables own;
    private final Actors actors;

    RecordListingDecision(DecideListing decideListing, OwnVariables own, Actors actors) {
        this.decideListing = decideListing;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        own.keep(execution, ListingModel.STORED, Set.of(PetitionModel.NOTE));
        Listing listing = decideListing.decide(
                execution.getProcessBusinessKey(),
                actors.current(),
                AccompanimentModel.DECISION.in(execution),
                PetitionModel.NOTE.take(execution));
        if (listing.listedUntil() != null) {
            PetitionModel.DEADLINE_AT.pass(execution, Date.from(listing.listedUntil()));
        }
    }
}
