package org.maplebridge.versions;

import java.util.List;
import java.util.Optional;

/** The engine's store of models. */
public interface DeployedModels {

    /** Model by model, each one's newest version first. */
    List<ModelVersion> all();

    /** Newest first. */
    List<ModelVersion> of(ModelName model);

    /** The file of a version, byte by byte as it was deployed. */
    Optional<byte[]> content(ModelName model, int version);

    /** The file that the platform brings along. */
    Optional<byte[]> shipped(ModelName model);

    /**
     * Deploys a file like any other deployment, with all checks. Refuses what the checker refuses, and everything while
     * somebody else deploys.
     *
     * @param by user name
     */
    void deploy(ModelName model, byte[] content, String name, String by);
}
