package org.maplebridge.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffMember;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The login call of the web applications, made by their own form when a session has run out. */
class WebAppLoginFilter extends UsernamePasswordAuthenticationFilter {

    private static final RequestMatcher LOGIN = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/{app}");

    private final ObjectMapper json;

    WebAppLoginFilter(AuthenticationManager logins, Answers answers, ObjectMapper json) {
        super(logins);
        this.json = json;
        setRequiresAuthenticationRequestMatcher(WebAppLoginFilter::isLogin);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler((request, response, login) -> welcome(response, login));
        setAuthenticationFailureHandler(answers::unauthenticated);
    }

    private static boolean isLogin(HttpServletRequest request) {
        return LOGIN.matches(request) && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private void welcome(HttpServletResponse response, Authentication login) throws IOException {
        StaffMember person = (StaffMember) login.getPrincipal();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "userId",
                        person.username(),
                        "authorizedApps",
                        person.administrator()
                                ? List.of("welcome", "tasklist", "cockpit", "admin")
                                : List.of("welcome", "tasklist")));
    }
}
