package org.maplebridge.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.maplebridge.checker.CheckModels;
import org.maplebridge.checker.DeploymentFindings;
import org.maplebridge.checker.Finding;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.checker.Rule;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.ModelDeployments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has every model checked before it is deployed, wherever it comes from. Errors refuse the deployment, warnings are kept
 * with it, and so is who deployed it. The platform's own tables are let in even where a holiday stretches the sum of their limits beyond the
 * statutory term, since it must start.
 */
@Component
class DeploymentCheck implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentCheck.class);

    private final CheckModels checkModels;
    private final DeploymentFindings kept;
    private final ModelDeployments deployments;

    DeploymentCheck(CheckModels checkModels, DeploymentFindings kept, ModelDeployments deployments) {
        this.checkModels = checkModels;
        this.kept = kept;
        this.deployments = deployments;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (deployment.getTenantId() != null) {
            throw Refusal.againstRule("deployment-for-one-unit");
        }
        List<Finding> findings = checkModels.check(deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList());
        if (findings.stream().anyMatch(DeploymentCheck::refuses)) {
            throw RefusedModels.because(findings);
        }
        findings.forEach(finding -> LOG.warn("{}: {}", finding.file(), finding.sentence()));
        kept.keep(deployment.getId(), deployment.getName(), findings);
        deployments.keep(deployment.getId(), deployment.getName(), Caller.name(), deployment.getSource());
    }

    private static boolean refuses(Finding finding) {
        return finding.isError() && (finding.rule() != Rule.LIMITS_SUM || Caller.isSomebody());
    }
}
