package org.maplebridge.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;

/** Login filters that belong to a chain, and are kept from being installed for every request besides. */
@Configuration(proxyBeanMethods = false)
class LoginFilters {

    @Bean
    WebAppLoginFilter webAppLoginFilter(AuthenticationManager logins, Answers answers, ObjectMapper json) {
        return new WebAppLoginFilter(logins, answers, json);
    }

    @Bean
    FilterRegistrationBean<WebAppLoginFilter> inItsChainOnly(WebAppLoginFilter filter) {
        FilterRegistrationBean<WebAppLoginFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
