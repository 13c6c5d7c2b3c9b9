package org.maplebridge.process.engine;

import java.util.AbstractMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maplebridge.process.model.ModelBean;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans published to models, by name; looked up when asked for, since many of them need the engine themselves. */
@Component
class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private volatile Set<String> names;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    Set<String> names() {
        if (names == null) {
            names = new TreeSet<>(Set.of(context.getBeanNamesForAnnotation(ModelBean.class)));
        }
        return names;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && names().contains(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    /** Whether questions may name the bean, which are asked outside of all steps. */
    boolean isInFilters(Object name) {
        return containsKey(name)
                && context.findAnnotationOnBean((String) name, ModelBean.class).inFilters();
    }

    /** The class of a published bean; nothing for any other name. */
    Optional<Class<?>> type(String name) {
        return containsKey(name)
                ? Optional.ofNullable(context.getType(name)).map(ClassUtils::getUserClass)
                : Optional.empty();
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, get(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
