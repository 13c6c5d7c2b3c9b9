package org.maplebridge.versions;

import java.util.List;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins to move the petitions of a version to another one; those that cannot move are written down with the reason. */
@Service
public class StartMigration {

    private final ProposeMigration proposeMigration;
    private final MovingInstances engine;
    private final Migrations migrations;

    StartMigration(ProposeMigration proposeMigration, MovingInstances engine, Migrations migrations) {
        this.proposeMigration = proposeMigration;
        this.engine = engine;
        this.migrations = migrations;
    }

    /**
     * @param by user name
     * @return id of the migration
     */
    @Transactional
    public long start(Route route, String by) {
        proposeMigration.propose(route);
        List<MovingInstances.Instance> instances = engine.instances(route);
        if (instances.isEmpty()) {
            throw Refusal.wrongState("nothing-to-migrate", String.valueOf(route.from()));
        }
        return migrations.begin(route, instances, by);
    }
}
