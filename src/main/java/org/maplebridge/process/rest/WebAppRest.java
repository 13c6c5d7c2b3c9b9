package org.maplebridge.process.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The same interface as the web applications call it, and the small one that each of them has beside it, put in place
 * before the starter does so: it leaves servlets of these names alone.
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
        ResourceConfig engine = new ResourceConfig();
        engine.registerClasses(NamedProcessEngineRestServiceImpl.class);
        engine.registerClasses(EngineResources.support());
        engine.register(choices);
        context.addServlet("Engine Api", new ServletContainer(answering(engine)))
                .addMapping("/camunda/api/engine/*");
        beside(context, "Cockpit Api", "cockpit", CockpitApplication::new);
        beside(context, "Admin Api", "admin", AdminApplication::new);
        beside(context, "Tasklist Api", "tasklist", TasklistApplication::new);
        beside(context, "Welcome Api", "welcome", WelcomeApplication::new);
    }

    private ResourceConfig answering(ResourceConfig application) {
        application.register(JacksonFeature.withoutExceptionMappers());
        application.register(failures);
        return application;
    }

    private void beside(ServletContext context, String name, String app, Supplier<Application> application) {
        context.addServlet(name, new OfWebApp(() -> {
                    Set<Class<?>> classes =
                            new LinkedHashSet<>(application.get().getClasses());
                    classes.removeAll(EngineResources.OWN_FAILURES);
                    return answering(new ResourceConfig(classes));
                }))
                .addMapping("/camunda/api/" + app + "/*");
    }

    /** Put together at the first call: what belongs to a web application is known only once it has started. */
    private static final class OfWebApp implements Servlet {

        private final Supplier<ResourceConfig> application;
        private ServletContainer container;

        OfWebApp(Supplier<ResourceConfig> application) {
            this.application = application;
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            container = new ServletContainer(application.get());
            container.init(config);
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            container.service(request, response);
        }

        @Override
        public ServletConfig getServletConfig() {
            return container.getServletConfig();
        }

        @Override
        public String getServletInfo() {
            return container.getServletInfo();
        }

        @Override
        public void destroy() {
            container.destroy();
        }
    }
}
