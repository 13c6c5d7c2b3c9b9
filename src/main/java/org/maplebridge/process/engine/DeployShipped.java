package org.maplebridge.process.engine;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.maplebridge.versions.ModelDeployment;
import org.maplebridge.versions.ModelDeployments;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.ModelVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys at the start what the platform brings along and is new. What an administrator deployed stays: it is said, and
 * the page of versions offers the difference. In place of the engine's own way, which deploys the whole set over
 * everything as soon as one file of it is new.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DeployShipped extends SpringBootProcessEnginePlugin {

    /** As the engine has always called it. */
    static final String NAME = "SpringAutoDeployment";

    private static final Logger LOG = LoggerFactory.getLogger(DeployShipped.class);

    private final ShippedFiles shipped;
    private final StoredModels stored;
    private final ModelDeployments deployments;

    DeployShipped(ShippedFiles shipped, StoredModels stored, ModelDeployments deployments) {
        this.shipped = shipped;
        this.stored = stored;
        this.deployments = deployments;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        shipped.are(engine.getDeploymentResources());
        engine.setDeploymentResources(new Resource[0]);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngineImpl engine) {
        deploy(engine.getRepositoryService());
    }

    /** Says how many files were deployed and how many left as an administrator has them. */
    Outcome deploy(RepositoryService repository) {
        Map<String, byte[]> files = new TreeMap<>();
        int left = 0;
        for (ModelName model : shipped.all()) {
            byte[] file = shipped.content(model).orElseThrow();
            Optional<ModelDeployment> persons = personsOwn(model, file);
            if (persons.isPresent()) {
                left++;
                LOG.warn(
                        "{} 由 {} 于 {} 部署，与平台自带的不同：保留已部署的版本，差别见 /models/versions"
                                + " Kept as an administrator deployed it; the shipped file differs",
                        model,
                        persons.get().by(),
                        persons.get().at());
            } else if (!isNewest(model, file)) {
                files.put(model.file(), file);
            }
        }
        if (!files.isEmpty()) {
            deploy(files, left > 0, repository);
        }
        return new Outcome(files.size(), left);
    }

    record Outcome(int deployed, int left) {}

    private static void deploy(Map<String, byte[]> files, boolean besideOthers, RepositoryService repository) {
        DeploymentBuilder builder = repository.createDeployment().name(NAME);
        files.forEach((name, file) -> builder.addInputStream(name, new ByteArrayInputStream(file)));
        try {
            builder.deploy();
        } catch (ParseException refused) {
            if (!besideOthers) {
                throw refused;
            }
            LOG.error(
                    "平台自带的新模型与管理员部署的不相容，没有部署，继续使用已部署的版本：{}"
                            + " The new shipped models do not go with those that administrators deployed",
                    refused.getMessage());
        }
    }

    private boolean isNewest(ModelName model, byte[] file) {
        return stored.of(model).stream()
                .findFirst()
                .filter(newest -> Arrays.equals(file, content(newest)))
                .isPresent();
    }

    /** The deployment by a person with which the newest version came, where that is no file that was once shipped. */
    private Optional<ModelDeployment> personsOwn(ModelName model, byte[] file) {
        List<ModelVersion> versions = stored.of(model);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        byte[] newest = content(versions.get(0));
        if (Arrays.equals(file, newest)) {
            return Optional.empty();
        }
        boolean onceShipped = versions.stream()
                .filter(version -> deployments
                        .find(version.deployment())
                        .map(ModelDeployment::byThePlatform)
                        .orElse(true))
                .anyMatch(version -> Arrays.equals(newest, content(version)));
        return onceShipped ? Optional.empty() : deployments.find(versions.get(0).deployment());
    }

    private byte[] content(ModelVersion version) {
        return stored.content(version.model(), version.version()).orElseThrow();
    }
}
