package org.maplebridge.process.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** Expressions that reach variables, the published beans and a few facts of the execution, and nothing else. */
class GuardedExpressions extends JuelExpressionManager {

    private final ModelBeans published;

    GuardedExpressions(ModelBeans published) {
        super(published);
        this.published = published;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new BeansOfSteps(published));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new GuardedBeanResolver());
        return resolvers;
    }

    /**
     * Steps have all published beans, questions only those for filters: the engine computes expressions inside
     * {@code orQueries} for everybody who may ask, though it is told to take none.
     */
    private static final class BeansOfSteps extends ReadOnlyMapELResolver {

        private final ModelBeans beans;

        BeansOfSteps(ModelBeans beans) {
            super(beans);
            this.beans = beans;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            boolean open = context.getContext(VariableScope.class) != null || beans.isInFilters(property);
            return open ? super.getValue(context, base, property) : null;
        }
    }
}
