package org.maplebridge.versions;

import java.util.Arrays;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Deploys an earlier version again, which is how a change is taken back, or the file that the platform brings along. */
@Service
public class DeployAgain {

    private final Versions versions;
    private final DeployedModels models;

    DeployAgain(Versions versions, DeployedModels models) {
        this.versions = versions;
        this.models = models;
    }

    /**
     * @param version the one to go back to; null for the file that the platform brings along
     * @param newest which version the caller believes to be the newest: somebody else may have deployed since he looked
     * @param by user name
     * @return the version that is the newest now
     */
    public ModelVersion deploy(ModelName model, Integer version, int newest, String by) {
        ModelVersion present = versions.of(model).get(0);
        if (present.version() != newest) {
            throw Refusal.wrongState("version-overtaken", model.file(), String.valueOf(present.version()));
        }
        byte[] content = version == null ? versions.shipped(model) : versions.file(model, version);
        if (Arrays.equals(content, versions.file(model, present.version()))) {
            throw Refusal.wrongState("version-is-newest", model.file());
        }
        String name = version == null ? "采用平台自带的 " + model : "恢复 " + model + " 第 " + version + " 版";
        models.deploy(model, content, name, by);
        return versions.of(model).get(0);
    }
}
