package org.maplebridge.process.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Groups;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.DeployedModels;
import org.maplebridge.versions.ModelDeployment;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.ModelVersion;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's store of models, as the page of versions sees it. */
@Component
class EngineModels implements DeployedModels {

    private final StoredModels stored;
    private final ShippedFiles shipped;
    private final RepositoryService repository;
    private final IdentityService identities;

    EngineModels(
            StoredModels stored,
            ShippedFiles shipped,
            @Lazy RepositoryService repository,
            @Lazy IdentityService identities) {
        this.stored = stored;
        this.shipped = shipped;
        this.repository = repository;
        this.identities = identities;
    }

    @Override
    public List<ModelVersion> all() {
        return stored.all();
    }

    @Override
    public List<ModelVersion> of(ModelName model) {
        return stored.of(model);
    }

    @Override
    public Optional<byte[]> content(ModelName model, int version) {
        return stored.content(model, version);
    }

    @Override
    public Optional<byte[]> shipped(ModelName model) {
        return shipped.content(model);
    }

    @Override
    public void deploy(ModelName model, byte[] content, String name, String by) {
        identities.setAuthentication(by, List.of(Groups.CAMUNDA_ADMIN));
        try {
            repository
                    .createDeployment()
                    .name(name)
                    .source(ModelDeployment.PAGE)
                    .addInputStream(model.file(), new ByteArrayInputStream(content))
                    .deploy();
        } catch (ParseException refused) {
            throw Refusal.againstRule("model-not-deployable", refused.getMessage());
        } finally {
            identities.clearAuthentication();
        }
    }
}
