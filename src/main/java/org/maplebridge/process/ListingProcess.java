package org.maplebridge.process;

import java.util.Map;
import org.maplebridge.listings.Listing;
import org.maplebridge.listings.ListingWorkflow;
import org.maplebridge.process.model.ListingModel;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.stereotype.Component;

/** Carries public listings through {@code public-listing.bpmn}, in the unit that drafted them. */
@Component
class ListingProcess implements ListingWorkflow {

    private final Instances instances;

    ListingProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void drafted(Listing listing) {
        instances.start(
                ListingModel.PROCESS, listing.receiptNumber(), Map.of(PetitionModel.UNIT.name(), listing.draftedIn()));
    }

    @Override
    public void takenDown(String receiptNumber) {
        instances.tellAll(ListingModel.TAKEN_DOWN, receiptNumber);
    }
}
