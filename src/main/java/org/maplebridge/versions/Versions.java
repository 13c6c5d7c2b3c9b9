package org.maplebridge.versions;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Finds versions and their files, or refuses in words. */
@Component
class Versions {

    private final DeployedModels models;

    Versions(DeployedModels models) {
        this.models = models;
    }

    /** Newest first, never empty. */
    List<ModelVersion> of(ModelName model) {
        List<ModelVersion> versions = models.of(model);
        if (versions.isEmpty()) {
            throw Refusal.notFound("no-such-model", model.file());
        }
        return versions;
    }

    ModelVersion version(ModelName model, int version) {
        return of(model).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-version", model.file(), String.valueOf(version)));
    }

    byte[] file(ModelName model, int version) {
        return models.content(model, version)
                .orElseThrow(() -> Refusal.notFound("no-such-version", model.file(), String.valueOf(version)));
    }

    byte[] shipped(ModelName model) {
        return models.shipped(model).orElseThrow(() -> Refusal.notFound("not-shipped", model.file()));
    }

    /** Whether the newest version is another than the platform brings along. */
    boolean differsFromShipped(ModelVersion newest) {
        return models.shipped(newest.model())
                .map(shipped -> !Arrays.equals(shipped, file(newest.model(), newest.version())))
                .orElse(false);
    }
}
