package org.maplebridge.versions;

import org.springframework.stereotype.Service;

/** Gives out the file of a version as it was deployed, or the one that the platform brings along. */
@Service
public class ReadModelFile {

    private final Versions versions;

    ReadModelFile(Versions versions) {
        this.versions = versions;
    }

    /** @param version null for the shipped file */
    public byte[] read(ModelName model, Integer version) {
        return version == null ? versions.shipped(model) : versions.file(model, version);
    }
}
