package org.maplebridge.process.rest;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** {@code /engine-rest}, with failures said our way. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    private final EngineFailures failures;
    private final OfferedChoices choices;

    EngineRest(EngineFailures failures, OfferedChoices choices) {
        this.failures = failures;
        this.choices = choices;
    }

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(EngineResources.resources());
        registerClasses(EngineResources.support());
        register(JacksonFeature.withoutExceptionMappers());
        register(failures);
        register(choices);
    }
}
