package org.maplebridge.checker.web;

import java.time.OffsetDateTime;
import org.maplebridge.checker.DeploymentFindings;

/** A finding that is kept with a deployment, as JSON. */
record KeptView(String deployment, OffsetDateTime deployedAt, FindingView finding) {

    static KeptView of(DeploymentFindings.Kept kept) {
        return new KeptView(kept.deployment(), kept.deployedAt(), FindingView.of(kept.finding()));
    }
}
