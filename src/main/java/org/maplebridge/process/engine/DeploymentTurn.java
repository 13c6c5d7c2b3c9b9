package org.maplebridge.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandlerFactory;
import org.camunda.bpm.engine.repository.DeploymentHandler;
import org.maplebridge.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One deployment at a time, on all servers. Who comes while another one deploys is refused instead of laying his models
 * over those that he has not seen; the platform itself waits at its start.
 */
@Component
class DeploymentTurn extends DefaultDeploymentHandlerFactory {

    /** Any number that nobody else locks by. */
    private static final long LOCK = 7_024_000_125L;

    private final JdbcTemplate jdbc;

    DeploymentTurn(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The engine asks for it first thing in the transaction of a deployment. */
    @Override
    public DeploymentHandler buildDeploymentHandler(ProcessEngine engine) {
        if (!Caller.isSomebody()) {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        } else if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            throw Refusal.wrongState("deployment-under-way");
        }
        return super.buildDeploymentHandler(engine);
    }
}
