package org.maplebridge.process.rest;

import jakarta.servlet.ServletContext;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The same interface as the web applications call it, put in place before the starter does so: it leaves a servlet of
 * this name alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebAppRest implements ServletContextInitializer {

    private final EngineFailures failures;
    private final OfferedChoices choices;

    WebAppRest(EngineFailures failures, OfferedChoices choices) {
        this.failures = failures;
        this.choices = choices;
    }

    @Override
    public void onStartup(ServletContext context) {
        ResourceConfig application = new ResourceConfig();
        application.registerClasses(NamedProcessEngineRestServiceImpl.class);
        application.registerClasses(EngineResources.support());
        application.register(JacksonFeature.withoutExceptionMappers());
        application.register(failures);
        application.register(choices);
        context.addServlet("Engine Api", new ServletContainer(application)).addMapping("/camunda/api/engine/*");
    }
}
