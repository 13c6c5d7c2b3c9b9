package org.maplebridge.versions;

import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Says what would become of running petitions if they were moved to another version. Nothing changes. */
@Service
public class ProposeMigration {

    private final Versions versions;
    private final MovingInstances engine;

    ProposeMigration(Versions versions, MovingInstances engine) {
        this.versions = versions;
        this.engine = engine;
    }

    public Proposal propose(Route route) {
        ModelName model = new ModelName(ModelName.Kind.PROCESS, route.process());
        versions.version(model, route.from());
        versions.version(model, route.to());
        if (route.from() == route.to()) {
            throw Refusal.againstRule("migration-to-itself");
        }
        return engine.propose(route);
    }
}
