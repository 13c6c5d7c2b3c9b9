package org.maplebridge.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Lets the account of a valid token in; the principal is the same {@link StaffMember} as with a password. */
@Component
class BearerLogin implements OpaqueTokenIntrospector {

    private static final String PERSON = "person";

    private final AccessTokens tokens;
    private final StaffDirectory directory;
    private final Clock time;

    BearerLogin(AccessTokens tokens, StaffDirectory directory, Clock time) {
        this.tokens = tokens;
        this.directory = directory;
        this.time = time;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String secret) {
        StaffMember person = tokens.valid(TokenSecret.digest(secret), time.instant())
                .flatMap(token -> directory.find(token.username()))
                .filter(found -> !found.administrator())
                .orElseThrow(() -> new BadOpaqueTokenException("unknown, expired or revoked"));
        return new DefaultOAuth2AuthenticatedPrincipal(person.username(), Map.of(PERSON, person), List.of());
    }

    /** Takes tokens at a door, and answers a wrong one as it answers a wrong password. */
    void at(OAuth2ResourceServerConfigurer<HttpSecurity> door, Answers answers) {
        door.authenticationEntryPoint(answers::challenge)
                .accessDeniedHandler(answers::forbidden)
                .opaqueToken(opaque -> opaque.introspector(this).authenticationConverter(BearerLogin::login));
    }

    private static Authentication login(String secret, OAuth2AuthenticatedPrincipal found) {
        return StaffLogin.login(found.getAttribute(PERSON));
    }
}
