package org.maplebridge.versions.web;

import java.time.OffsetDateTime;
import org.maplebridge.versions.ModelDeployment;
import org.maplebridge.versions.ModelVersion;
import org.maplebridge.versions.ReadVersions.Told;

/** A version as JSON. */
record VersionView(
        int version, OffsetDateTime deployedAt, String deployedBy, String from, String deployment, long running) {

    static VersionView of(Told told) {
        ModelVersion version = told.version();
        ModelDeployment deployment = told.deployment();
        return deployment == null
                ? new VersionView(version.version(), null, null, "", "", version.running())
                : new VersionView(
                        version.version(),
                        deployment.at(),
                        deployment.by(),
                        deployment.from(),
                        deployment.name(),
                        version.running());
    }
}
