package org.maplebridge.process.rest;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;

/** The classes that make up the engine's REST interface, without its own handling of failures. */
final class EngineResources {

    static final Set<Class<?>> OWN_FAILURES = Set.of(
            ExceptionHandler.class,
            RestExceptionHandler.class,
            ProcessEngineExceptionHandler.class,
            JsonMappingExceptionHandler.class,
            JsonParseExceptionHandler.class);

    private EngineResources() {}

    static Set<Class<?>> support() {
        Set<Class<?>> classes = new LinkedHashSet<>(CamundaRestResources.getConfigurationClasses());
        classes.removeAll(OWN_FAILURES);
        return classes;
    }

    static Set<Class<?>> resources() {
        return CamundaRestResources.getResourceClasses();
    }
}
