package org.maplebridge.process.rest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the engine's REST interface, at both its addresses, and before its web applications. */
@Configuration(proxyBeanMethods = false)
class RestFilters {

    @Bean
    FilterRegistrationBean<BoundedQueries> boundedQueries() {
        FilterRegistrationBean<BoundedQueries> registration = new FilterRegistrationBean<>(new BoundedQueries());
        registration.setOrder(110);
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<PageOfWebApp> pageOfWebApp() {
        FilterRegistrationBean<PageOfWebApp> registration = new FilterRegistrationBean<>(new PageOfWebApp());
        registration.setOrder(110);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }
}
