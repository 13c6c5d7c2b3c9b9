package org.maplebridge.process.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Remembers the models and which version of each is the latest, which the engine otherwise asks the database for at every
 * command and every use of a table. A deployment here shows at once; one on another server of a cluster, or a suspended
 * definition, within a second.
 */
class LatestDefinitions extends DeploymentCache {

    private static final int CAPACITY = 1000;
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Known(Object definition, long since) {

        boolean fresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    private final Map<String, Known> latest = new ConcurrentHashMap<>();

    LatestDefinitions(ProcessEngineConfigurationImpl engine) {
        super(new DefaultCacheFactory(), CAPACITY);
        setDeployers(engine.getDeployers());
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        super.deploy(deployment);
        if (deployment.isNew()) {
            latest.clear();
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> latest.clear());
        }
    }

    @Override
    public void removeDeployment(String deployment) {
        super.removeDeployment(deployment);
        latest.clear();
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String key) {
        return remembered(
                "any process " + key,
                ProcessDefinitionEntity.class,
                () -> super.findDeployedLatestProcessDefinitionByKey(key));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(String key, String tenant) {
        return remembered(
                "process " + key + " of " + tenant,
                ProcessDefinitionEntity.class,
                () -> super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, tenant));
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        return remembered(
                "process " + id, ProcessDefinitionEntity.class, () -> super.findDeployedProcessDefinitionById(id));
    }

    @Override
    public DecisionDefinition findDeployedLatestDecisionDefinitionByKeyAndTenantId(String key, String tenant) {
        return remembered(
                "decision " + key + " of " + tenant,
                DecisionDefinition.class,
                () -> super.findDeployedLatestDecisionDefinitionByKeyAndTenantId(key, tenant));
    }

    private <T> T remembered(String what, Class<T> type, Supplier<T> ask) {
        Known known = latest.get(what);
        if (known != null && known.fresh()) {
            return type.cast(known.definition());
        }
        T definition = ask.get();
        latest.put(what, new Known(definition, System.nanoTime()));
        return definition;
    }
}
