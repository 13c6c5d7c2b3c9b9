package org.maplebridge.process.rest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the engine's REST interface at both its addresses. */
@Configuration(proxyBeanMethods = false)
class RestFilters {

    @Bean
    FilterRegistrationBean<BoundedQueries> boundedQueries() {
        FilterRegistrationBean<BoundedQueries> registration = new FilterRegistrationBean<>(new BoundedQueries());
        registration.setOrder(110);
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return registration;
    }
}
