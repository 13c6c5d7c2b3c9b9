package org.maplebridge.versions.web;

import java.util.List;
import org.maplebridge.versions.Proposal;

/** What would become of petitions, as JSON. */
record ProposalView(
        String model,
        int from,
        int to,
        long running,
        long moving,
        long staying,
        List<Proposal.Step> steps,
        List<Proposal.Target> free,
        List<String> notes) {

    static ProposalView of(String model, Proposal proposal) {
        return new ProposalView(
                model,
                proposal.route().from(),
                proposal.route().to(),
                proposal.running(),
                proposal.moving(),
                proposal.staying(),
                proposal.steps(),
                proposal.free(),
                proposal.notes());
    }
}
