package org.maplebridge.versions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Lists what is deployed. */
@Service
public class ReadVersions {

    /** A version and where it comes from. */
    public record Told(ModelVersion version, ModelDeployment deployment) {}

    /**
     * @param versions newest first
     * @param differsFromShipped whether the newest is another than the platform brings along
     */
    public record Model(ModelName name, List<Told> versions, boolean differsFromShipped) {

        public Told newest() {
            return versions.get(0);
        }
    }

    private final DeployedModels models;
    private final Versions versions;
    private final ModelDeployments deployments;

    ReadVersions(DeployedModels models, Versions versions, ModelDeployments deployments) {
        this.models = models;
        this.versions = versions;
        this.deployments = deployments;
    }

    public List<Model> read() {
        Map<String, ModelDeployment> known = deployments.all();
        Map<ModelName, List<ModelVersion>> byModel = models.all().stream()
                .collect(Collectors.groupingBy(ModelVersion::model, TreeMap::new, Collectors.toList()));
        return byModel.entrySet().stream()
                .map(model -> new Model(
                        model.getKey(),
                        model.getValue().stream()
                                .map(version -> new Told(version, known.get(version.deployment())))
                                .toList(),
                        versions.differsFromShipped(model.getValue().get(0))))
                .toList();
    }
}
