package org.maplebridge.process.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Looks at every model before it is deployed, wherever it comes from, and refuses what would run foreign code or cannot work. */
@Component
class DeploymentCheck implements Deployer {

    private final ModelReader reader;
    private final List<TableCheck> tables;

    DeploymentCheck(ModelReader reader, List<TableCheck> tables) {
        this.reader = reader;
        this.tables = tables;
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
        if (!model) {
            return Stream.of();
        }
        List<String> findings = reader.findings(resource.getBytes());
        return Stream.concat(findings.stream(), findings.isEmpty() ? tableFindings(resource) : Stream.of())
                .map(finding -> name + "：" + finding);
    }

    private Stream<String> tableFindings(ResourceEntity resource) {
        if (!resource.getName().contains(".dmn")) {
            return Stream.of();
        }
        try {
            return tables.stream()
                    .flatMap(check -> TableUnderCheck.in(resource.getBytes(), check.decision()).stream()
                            .flatMap(table -> check.findings(table).stream()))
                    .toList()
                    .stream();
        } catch (TableUnderCheck.NotATable unusable) {
            return Stream.of(unusable.getMessage());
        }
    }
}
