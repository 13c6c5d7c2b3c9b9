package org.maplebridge.process.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Looks at every model before it is deployed, wherever it comes from, and refuses what would run foreign code. */
@Component
class DeploymentCheck implements Deployer {

    private final ModelReader reader;

    DeploymentCheck(ModelReader reader) {
        this.reader = reader;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> findings = deployment.getResources().values().stream()
                .flatMap(this::findings)
                .distinct()
                .toList();
        if (!findings.isEmpty()) {
            throw Refusal.againstRule("model-refused", String.join("；", findings));
        }
    }

    private Stream<String> findings(ResourceEntity resource) {
        String name = resource.getName();
        boolean model = name.endsWith(".bpmn")
                || name.endsWith(".bpmn20.xml")
                || name.endsWith(".dmn")
                || name.endsWith(".dmn11.xml");
        boolean other = name.endsWith(".cmmn") || name.endsWith(".cmmn11.xml") || name.endsWith(".cmmn10.xml");
        if (other) {
            return Stream.of(name + "：不支持 CMMN 模型");
        }
        return model ? reader.findings(resource.getBytes()).stream().map(finding -> name + "：" + finding) : Stream.of();
    }
}
