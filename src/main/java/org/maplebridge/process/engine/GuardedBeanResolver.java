package org.maplebridge.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.maplebridge.process.model.ModelBean;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Members of objects in expressions: those of published beans, and of an execution or task what is listed here. */
class GuardedBeanResolver extends BeanELResolver {

    /** Members of an execution or task that expressions may use. */
    static final Set<String> FACTS = Set.of(
            "id",
            "name",
            "processInstanceId",
            "processBusinessKey",
            "businessKey",
            "currentActivityId",
            "currentActivityName",
            "tenantId",
            "taskDefinitionKey",
            "assignee",
            "dueDate",
            "followUpDate",
            "createTime",
            "priority",
            "getId",
            "getName",
            "getProcessInstanceId",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getCurrentActivityId",
            "getTenantId",
            "getTaskDefinitionKey",
            "getAssignee",
            "getDueDate",
            "getCreateTime",
            "getPriority",
            "getVariable",
            "hasVariable");

    GuardedBeanResolver() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        requireOpen(base, property);
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        requireOpen(base, method);
        return super.invoke(context, base, method, types, arguments);
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    private static void requireOpen(Object base, Object member) {
        if (base == null) {
            return;
        }
        String name = String.valueOf(member);
        if (base instanceof DmnDecisionResult && name.equals("singleResult")) {
            return;
        }
        boolean open = base instanceof BaseDelegateExecution || base instanceof DelegateTask
                ? FACTS.contains(name)
                : AnnotatedElementUtils.hasAnnotation(AopUtils.getTargetClass(base), ModelBean.class)
                        && !name.equals("class")
                        && !name.equals("getClass");
        if (!open) {
            throw new ELException("Expressions may not use '" + name + "' here");
        }
    }
}
