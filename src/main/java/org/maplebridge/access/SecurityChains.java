package org.maplebridge.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.maplebridge.organization.StaffDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** The doors: the engine's REST interface, our own, and the pages. The web applications' is {@link WebAppChain}. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String[] OPEN_PAGES = {
        "/login",
        "/tour",
        "/assets/**",
        "/favicon.ico",
        "/docs/**",
        "/actuator/health/**",
        "/actuator/health",
        "/error",
        "/"
    };
    private static final String[] RESIDENTS_PAGES = {
        "/file",
        "/file/sent",
        "/receipt",
        "/receipt/done",
        "/follow",
        "/follow/matter",
        "/follow/notices",
        "/follow/letters/*",
        "/follow/leave",
        "/mediation",
        "/mediation/matter",
        "/mediation/leave",
        "/listed",
        "/poster/*",
        "/paper-form",
        "/volunteer",
        "/thanks"
    };

    /** All that is open to somebody who only helps. */
    private static final String[] WISHES_API = {"/api/v1/wishes", "/api/v1/wishes/**"};

    private static final String[] WISHES_PAGES = {"/wishes", "/wishes/**"};
    private static final String OWN_CONTENT_ONLY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Patterns are matched on the whole path, whichever servlet answers below it. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    AuthenticationManager authenticationManager(StaffLogin login) {
        return new ProviderManager(login);
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRestDoor(HttpSecurity http, Answers answers, BearerLogin bearers) throws Exception {
        return http.securityMatcher("/engine-rest", "/engine-rest/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::challenge))
                .oauth2ResourceServer(door -> bearers.at(door, answers))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(answers::challenge).accessDeniedHandler(answers::forbidden))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(EngineOperations.below("/engine-rest")))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain ownRestDoor(HttpSecurity http, Answers answers, BearerLogin bearers, StaffDirectory directory)
            throws Exception {
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityChains::writesWithSession))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::challenge))
                .oauth2ResourceServer(door -> bearers.at(door, answers))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(answers::challenge).accessDeniedHandler(answers::forbidden))
                .addFilterBefore(new CurrentStanding(directory), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/public/**")
                        .permitAll()
                        .requestMatchers(WISHES_API)
                        .authenticated()
                        .requestMatchers(HelpersOnly::asks)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pagesDoor(HttpSecurity http, StaffDirectory directory, LoginOutcome outcome) throws Exception {
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY)))
                .formLogin(
                        form -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new StaleForms()))
                .addFilterBefore(new CurrentStanding(directory), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN_PAGES)
                                .permitAll()
                                .requestMatchers(RESIDENTS_PAGES)
                                .permitAll()
                                .requestMatchers(WISHES_PAGES)
                                .authenticated()
                                .requestMatchers(HelpersOnly::asks)
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /** A script of ours reads the cookie and sends its value as header {@code X-CSRF-TOKEN}. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName("CSRF-TOKEN");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /** Whoever sends his password with the request is not led there by a foreign page. */
    private static boolean writesWithSession(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return method != HttpMethod.GET
                && method != HttpMethod.HEAD
                && method != HttpMethod.OPTIONS
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null
                && !request.getServletPath().startsWith("/api/v1/public/");
    }
}
