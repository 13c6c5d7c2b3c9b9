package org.maplebridge.process.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.maplebridge.checker.EngineReading;
import org.maplebridge.checker.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads a process with the engine's own deployer, up to where it would be stored. */
@Component
class TrialReading implements EngineReading {

    private static final Logger LOG = LoggerFactory.getLogger(TrialReading.class);

    private final ProcessEngine engine;

    TrialReading(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Fault> faults(ModelFile process) {
        if (Context.getCommandContext() != null && !Caller.isSomebody()) {
            return List.of(); // the platform deploys what comes with it, before there is an engine to ask
        }
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return settings.getCommandExecutorTxRequired().execute(command -> {
            try {
                deployer(settings)
                        .getBpmnParser()
                        .createParse()
                        .sourceInputStream(new ByteArrayInputStream(process.content()))
                        .deployment(new DeploymentEntity())
                        .name(process.name())
                        .execute();
                return List.of();
            } catch (ParseException refused) {
                return refused.getResorceReports().stream()
                        .flatMap(report -> report.getErrors().stream())
                        .map(problem ->
                                new Fault(problem.getMainElementId(), ParseWords.inChinese(problem.getMessage())))
                        .distinct()
                        .toList();
            } catch (RuntimeException unreadable) { // it falls over what it does not expect to be left empty
                LOG.info("The engine cannot read {}: {}", process.name(), unreadable.toString());
                return List.of(new Fault(null, "引擎读不懂这个流程：有该填的没有填，例如绑定选了版本却没有写版本号"));
            }
        });
    }

    private static BpmnDeployer deployer(ProcessEngineConfigurationImpl settings) {
        return settings.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
