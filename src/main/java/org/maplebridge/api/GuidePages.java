package org.maplebridge.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the guide to the interface is: {@code /docs/}, with and without what follows. */
@Configuration(proxyBeanMethods = false)
class GuidePages implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        types.mediaType("yml", MediaType.APPLICATION_YAML);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/docs", "/docs/");
        registry.addViewController("/docs/").setViewName("forward:/docs/index.html");
        registry.addViewController("/docs/openapi.yaml").setViewName("forward:/docs/openapi.yml");
    }
}
