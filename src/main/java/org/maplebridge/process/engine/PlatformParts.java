package org.maplebridge.process.engine;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.checker.PublishedPart;
import org.maplebridge.checker.PublishedPart.Flow;
import org.maplebridge.checker.PublishedPart.Use;
import org.maplebridge.process.ModelNames;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.versions.ModelName;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** What the platform and its engine offer to models. */
@Component
class PlatformParts implements KnownParts {

    private static final int PROPERTY = -1;

    private final ModelBeans beans;
    private final DeployedFiles deployed;
    private final ShippedFiles shipped;
    private final Map<String, PublishedPart> parts = new ConcurrentHashMap<>();

    PlatformParts(ModelBeans beans, DeployedFiles deployed, ShippedFiles shipped) {
        this.beans = beans;
        this.deployed = deployed;
        this.shipped = shipped;
    }

    @Override
    public Optional<PublishedPart> part(String name) {
        return beans.type(name).map(type -> parts.computeIfAbsent(name, wanted -> part(wanted, type)));
    }

    @Override
    public boolean knowsVariable(String name) {
        return ModelNames.VARIABLES.contains(name);
    }

    @Override
    public boolean isInstant(String variable) {
        return ModelNames.INSTANTS.contains(variable);
    }

    @Override
    public boolean isYesNo(String variable) {
        return ModelNames.YES_OR_NO.contains(variable);
    }

    @Override
    public boolean isForAll(String message) {
        return ModelNames.FOR_ALL.contains(message);
    }

    @Override
    public boolean isHandedIn(String process, String variable) {
        return ModelNames.HANDED_IN.getOrDefault(process, Set.of()).contains(variable);
    }

    @Override
    public Set<String> foundById(String process) {
        return ModelNames.FOUND_BY_ID.getOrDefault(process, Set.of());
    }

    @Override
    public Optional<ModelFile> shipped(String file) {
        return shipped.content(ModelName.of(file)).map(content -> new ModelFile(file, content));
    }

    @Override
    public boolean sendsMessage(String name) {
        return ModelNames.MESSAGES.contains(name);
    }

    @Override
    public boolean belongsToNoUnit(String process) {
        return Models.WITHOUT_UNIT.contains(process);
    }

    @Override
    public boolean isFact(String member) {
        return GuardedBeanResolver.FACTS.contains(member);
    }

    @Override
    public List<ModelFile> deployed() {
        return deployed.all();
    }

    private static PublishedPart part(String name, Class<?> type) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        if (JavaDelegate.class.isAssignableFrom(type)) {
            uses.add(Use.STEP);
        }
        if (TaskListener.class.isAssignableFrom(type)) {
            uses.add(Use.TASK_LISTENER);
        }
        if (ExecutionListener.class.isAssignableFrom(type) || JavaDelegate.class.isAssignableFrom(type)) {
            uses.add(Use.EXECUTION_LISTENER);
        }
        Map<String, Set<Integer>> methods = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() != Object.class) {
                methods.computeIfAbsent(method.getName(), key -> new HashSet<>())
                        .add(method.getParameterCount());
                if (method.getParameterCount() == 0 && method.getName().startsWith("get")) {
                    String property = Introspector.decapitalize(method.getName().substring("get".length()));
                    methods.computeIfAbsent(property, key -> new HashSet<>()).add(PROPERTY);
                }
            }
        }
        return new PublishedPart(name, Set.copyOf(uses), Map.copyOf(methods), flow(type));
    }

    private static Flow flow(Class<?> type) {
        ModelBean bean = AnnotatedElementUtils.findMergedAnnotation(type, ModelBean.class);
        return bean == null
                ? new Flow(Set.of(), Set.of(), Set.of(), false)
                : new Flow(Set.of(bean.needs()), Set.of(bean.gives()), Set.of(bean.givesAtOnce()), bean.forgets());
    }
}
