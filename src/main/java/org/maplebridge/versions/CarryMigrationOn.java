package org.maplebridge.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.versions.Migration.ItemState;
import org.maplebridge.versions.Migration.State;
import org.maplebridge.versions.Migrations.Open;
import org.maplebridge.versions.Migrations.Result;
import org.maplebridge.versions.MovingInstances.Whereabouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries migrations on, a batch of petitions at a time. The engine moves a batch in one piece, in one thread; the
 * next begins when it is through with the one before, and after a pause, so that people at work are not kept waiting. Where
 * one of a batch cannot move, each of it is moved alone. What a batch had for a result is read from where its petitions are
 * afterwards.
 */
@Service
public class CarryMigrationOn {

    private static final Logger LOG = LoggerFactory.getLogger(CarryMigrationOn.class);

    private final Migrations migrations;
    private final MovingInstances engine;
    private final int batch;

    CarryMigrationOn(
            Migrations migrations, MovingInstances engine, @Value("${maplebridge.migration.batch:50}") int batch) {
        this.migrations = migrations;
        this.engine = engine;
        this.batch = batch;
    }

    /** Does what can be done now and waits for nothing. Several servers may do it; one at a time has a migration. */
    @Scheduled(fixedDelayString = "${maplebridge.migration.pause:PT0.25S}")
    @Transactional
    public void step() {
        migrations.lockNext().ifPresent(this::step);
    }

    private void step(Open migration) {
        if (migration.batch() != null) {
            if (!engine.ended(migration.batch())) {
                return;
            }
            engine.forget(migration.batch());
            migrations.batch(migration.id(), null);
            settle(migration);
        }
        List<String> next = migration.state() == State.STOPPED
                ? List.of()
                : migrations.instances(migration.id(), ItemState.WAITING, batch);
        if (next.isEmpty()) {
            end(migration);
        } else {
            migrations.underWay(migration.id(), next, engine.deadlines(next));
            migrations.batch(migration.id(), engine.begin(migration.route(), next));
        }
    }

    private void end(Open migration) {
        migrations.end(migration.id(), migration.state() == State.STOPPED ? State.STOPPED : State.DONE);
        Migration ended = migrations.get(migration.id());
        LOG.info(
                "{} 第 {} 版迁移到第 {} 版{}：已迁移 {} 件，留在原版本 {} 件 A migration has ended",
                migration.route().process(),
                migration.route().from(),
                migration.route().to(),
                ended.state().label(),
                ended.count(ItemState.MOVED),
                ended.count(ItemState.STAYED));
    }

    private void settle(Open migration) {
        Map<String, List<String>> before = migrations.deadlines(migration.id());
        Map<String, Whereabouts> where = engine.whereabouts(migration.route(), before.keySet());
        Map<String, List<String>> after = engine.deadlines(before.keySet());
        List<Result> results = new ArrayList<>();
        before.forEach((instance, deadlines) -> results.add(result(
                migration.route(), instance, where.get(instance), deadlines, after.getOrDefault(instance, List.of()))));
        migrations.results(migration.id(), results);
    }

    private Result result(Route route, String instance, Whereabouts where, List<String> before, List<String> after) {
        if (where == Whereabouts.ENDED) {
            return new Result(instance, ItemState.ENDED, null, null);
        }
        List<String> now = after;
        if (where == Whereabouts.LEFT) {
            Optional<String> reason = engine.move(route, instance);
            if (reason.isPresent()) {
                return new Result(instance, ItemState.STAYED, reason.get(), null);
            }
            now = engine.deadlines(List.of(instance)).getOrDefault(instance, List.of());
        }
        return new Result(instance, ItemState.MOVED, null, Set.copyOf(now).containsAll(renamed(before, route)));
    }

    /** The deadlines as they are to be found on the other version. */
    private static Set<String> renamed(List<String> deadlines, Route route) {
        return deadlines.stream()
                .map(line -> {
                    String step = line.substring(0, line.indexOf(' '));
                    return route.steps().getOrDefault(step, step) + line.substring(step.length());
                })
                .collect(Collectors.toSet());
    }
}
