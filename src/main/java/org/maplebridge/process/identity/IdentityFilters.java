package org.maplebridge.process.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the engine learns who is there: behind Spring Security, before its own filters. */
@Configuration(proxyBeanMethods = false)
class IdentityFilters {

    private static final int BEHIND_SECURITY = 100;

    @Bean
    FilterRegistrationBean<EngineAuthenticationFilter> engineAuthenticationRegistration(IdentityService identities) {
        FilterRegistrationBean<EngineAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new EngineAuthenticationFilter(identities));
        registration.setOrder(BEHIND_SECURITY);
        registration.addUrlPatterns("/engine-rest/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppLogin> webAppLoginRegistration() {
        FilterRegistrationBean<WebAppLogin> registration = new FilterRegistrationBean<>(new WebAppLogin());
        registration.setOrder(BEHIND_SECURITY);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }
}
