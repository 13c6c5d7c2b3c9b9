package org.maplebridge.versions;

import java.util.List;
import org.maplebridge.versions.difference.Difference;
import org.maplebridge.versions.difference.Differences;
import org.springframework.stereotype.Service;

/** Says what differs between two versions of a model. */
@Service
public class CompareVersions {

    private final Versions versions;

    CompareVersions(Versions versions) {
        this.versions = versions;
    }

    /**
     * @param version the newer one
     * @param earlier the one it is held against; null for the one before it
     */
    public Compared withEarlier(ModelName model, int version, Integer earlier) {
        versions.version(model, version);
        Integer from = earlier == null
                ? before(model, version)
                : Integer.valueOf(versions.version(model, earlier).version());
        byte[] old = from == null ? null : versions.file(model, from);
        return new Compared(from, Differences.between(model, old, versions.file(model, version)));
    }

    /** What the deployed version has that the shipped file has not. */
    public Compared withShipped(ModelName model, int version) {
        versions.version(model, version);
        return new Compared(null, Differences.between(model, versions.shipped(model), versions.file(model, version)));
    }

    /** @param from the version it was held against; null where there is none, or for the shipped file */
    public record Compared(Integer from, Difference difference) {}

    private Integer before(ModelName model, int version) {
        List<ModelVersion> all = versions.of(model);
        return all.stream()
                .map(ModelVersion::version)
                .filter(one -> one < version)
                .findFirst()
                .orElse(null);
    }
}
