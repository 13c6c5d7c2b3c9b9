package org.maplebridge.process.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Gives an instance the tenant of the unit it is started for. The engine asks only where the definition and the caller
 * have none, so a called model keeps its caller's unit.
 */
class UnitTenants implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        String model = start.getProcessDefinition().getKey();
        if (Models.WITHOUT_UNIT.contains(model)) {
            return null;
        }
        Object unit = start.getVariables() == null ? null : start.getVariables().get(Models.UNIT);
        if (unit instanceof String code && !code.isBlank()) {
            return code;
        }
        throw new IllegalStateException("Model " + model + " started without variable '" + Models.UNIT + "'");
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        throw new IllegalStateException("Case models are not in use");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return null;
    }
}
