package org.maplebridge.access;

import jakarta.servlet.DispatcherType;
import org.maplebridge.api.RequestPath;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The door of Tasklist, Cockpit and Admin. They bring their own protection against forged requests and their own
 * content policy; their login and logout calls end up at ours.
 */
@Configuration(proxyBeanMethods = false)
class WebAppChain {

    private static final String API = "/camunda/api";
    private static final String ENGINES = API + "/engine/engine";

    private static final RequestMatcher LOGOUT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, API + "/admin/auth/user/{engine}/logout");

    @Bean
    @Order(2)
    SecurityFilterChain webAppsDoor(
            HttpSecurity http,
            Answers answers,
            StaffDirectory directory,
            AuthenticationManager logins,
            WebAppLoginFilter login)
            throws Exception {
        return http.securityMatcher("/camunda", "/camunda/**")
                .authenticationManager(logins)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .logout(logout -> logout.logoutRequestMatcher(LOGOUT)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK)))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                answers::unauthenticated,
                                request -> RequestPath.of(request).startsWith(API))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(answers::forbidden))
                .addFilterAt(login, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new CurrentStanding(directory), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico")
                        .permitAll()
                        .requestMatchers(HelpersOnly::asks)
                        .denyAll()
                        .requestMatchers("/camunda/app/admin/*/setup/**", API + "/admin/setup/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, "/camunda", "/camunda/", "/camunda/app", "/camunda/app/")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/camunda/app/tasklist/**", "/camunda/app/tasklist")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/camunda/app/welcome/**", "/camunda/app/welcome")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, API + "/admin/auth/user/default", ENGINES, ENGINES + "/")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, API + "/tasklist/plugin/*/static/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, API + "/welcome/plugin/*/static/**")
                        .authenticated()
                        .requestMatchers(ENGINES + "/default/**")
                        .access(EngineOperations.below(ENGINES + "/default"))
                        .anyRequest()
                        .access(administrators()))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators() {
        return (login, context) -> new AuthorizationDecision(login.get() != null
                && login.get().getPrincipal() instanceof StaffMember person
                && person.administrator());
    }
}
