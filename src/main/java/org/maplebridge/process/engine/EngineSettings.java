package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the starter has no property for, or what must not be switched off by one. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends SpringBootProcessEnginePlugin {

    private static final String NAMES = "[a-zA-Z0-9._-]+";

    /** Instances that a migration moves in one transaction, by one thread: decision 0127. */
    private static final int MOVED_TOGETHER = 50;

    private final ModelBeans beans;
    private final TaskGuard guard;
    private final TasksInSight tasksInSight;
    private final DeploymentCheck deployments;
    private final DescribedTasks described;
    private final CalledUnits called;
    private final DeploymentTurn turn;
    private final PasswordEncryptor passwords;
    private final ObjectProvider<DmnDecisionTableEvaluationListener> watchers;

    EngineSettings(
            ModelBeans beans,
            TaskGuard guard,
            TasksInSight tasksInSight,
            DeploymentCheck deployments,
            DescribedTasks described,
            CalledUnits called,
            DeploymentTurn turn,
            PasswordEncryptor passwords,
            ObjectProvider<DmnDecisionTableEvaluationListener> watchers) {
        this.beans = beans;
        this.guard = guard;
        this.tasksInSight = tasksInSight;
        this.deployments = deployments;
        this.described = described;
        this.called = called;
        this.turn = turn;
        this.passwords = passwords;
        this.watchers = watchers;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        people(engine);
        models(engine);
        jobs(engine);
        engine.setCustomHistoryLevels(List.of(new WorkHistory()));
        engine.setHistory(WorkHistory.NAME);
        engine.setQueryMaxResultsLimit(1000);
        // whoever asked gets the answer; jobs and the REST interface log what is unexpected
        engine.setEnableCmdExceptionLogging(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        lean(engine);
    }

    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        mappings.addInterceptor(new PipelinedWrites(mappings));
        mappings.addInterceptor(tasksInSight);
        engine.setDeploymentCache(new LatestDefinitions(engine));
        engine.getSessionFactories().put(DbEntityManager.class, new QuickEntities(engine.getIdGenerator()));
        engine.getSessionFactories().put(JobDefinitionManager.class, new KnownJobDefinitions());
        engine.getSessionFactories().put(IncidentManager.class, new JobIncidents());
        engine.getSessionFactories().put(AuthorizationManager.class, new CoarseGrants());
        engine.getCommandCheckers()
                .replaceAll(checker -> checker.getClass() == AuthorizationCommandChecker.class ? guard : checker);
    }

    private void people(SpringProcessEngineConfiguration engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(true);
        engine.setGeneralResourceWhitelistPattern(NAMES);
        engine.setUserResourceWhitelistPattern(NAMES);
        engine.setGroupResourceWhitelistPattern(NAMES);
        engine.setTenantResourceWhitelistPattern(NAMES);
        engine.setResourceAuthorizationProvider(new NoTaskRows());
        engine.setTenantIdProvider(new UnitTenants());
        engine.setPasswordEncryptor(passwords);
    }

    private void models(SpringProcessEngineConfiguration engine) {
        engine.setExpressionManager(new GuardedExpressions(beans));
        DefaultDmnEngineConfiguration decisions = decisions();
        decisions.setCustomPostDecisionTableEvaluationListeners(
                new ArrayList<>(watchers.orderedStream().toList()));
        engine.setDmnEngineConfiguration(decisions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setValueTypeResolver(new PlainValues());
        engine.setEnableXxeProcessing(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        List<Deployer> checks = new ArrayList<>();
        checks.add(deployments);
        if (engine.getCustomPreDeployers() != null) {
            checks.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(checks);
        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.add(described);
        listeners.add(called);
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        engine.setCustomPreBPMNParseListeners(listeners);
        // the database keeps deployments apart, also those of other servers
        engine.setDeploymentSynchronized(false);
        engine.setDeploymentHandlerFactory(turn);
    }

    /** How decisions are computed, wherever that is done. */
    static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(QuickExpressions::new);
        return decisions;
    }

    /** What the engine does at every step, and nobody here needs: see decision 0015. */
    private static void lean(SpringProcessEngineConfiguration engine) {
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setCustomPreVariableSerializers(List.of(new DecisionResults()));
        engine.setLoggingContextActivityId(null);
        engine.setLoggingContextApplicationName(null);
        engine.setLoggingContextProcessDefinitionId(null);
        engine.setLoggingContextProcessInstanceId(null);
        engine.setLoggingContextTenantId(null);
        engine.setLoggingContextEngineName(null);
    }

    private void jobs(SpringProcessEngineConfiguration engine) {
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H,PT8H");
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setInvocationsPerBatchJobByBatchType(
                new HashMap<>(Map.of(Batch.TYPE_PROCESS_INSTANCE_MIGRATION, MOVED_TOGETHER)));
        engine.setEnsureJobDueDateNotNull(true);
    }
}
