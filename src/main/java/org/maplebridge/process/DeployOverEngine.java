package org.maplebridge.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.replay.DeployModels;
import org.maplebridge.replay.ReplaySide;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Deploys candidate models in a rehearsal, through the checks that every deployment goes through. */
@Component
@ReplaySide
class DeployOverEngine implements DeployModels {

    private final RepositoryService repository;

    DeployOverEngine(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void deploy(String name, List<ModelFile> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(name);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
        deployment.deploy();
    }
}
