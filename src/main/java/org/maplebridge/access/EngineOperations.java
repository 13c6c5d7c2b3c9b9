package org.maplebridge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maplebridge.api.RequestPath;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Which operations of the engine's REST interface somebody may call at all: administrators all of them, the staff what
 * finding and working on tasks needs, external systems none. What is not listed is refused, because the engine checks
 * neither tenants nor permissions everywhere. The list holds for {@code /engine-rest} and for the same interface below
 * the web applications.
 */
final class EngineOperations {

    /** {@code {me}} stands for the caller's own username. */
    static final List<Operation> OF_STAFF = Operation.list("""
            GET /engine
            GET /version
            GET,POST /task
            GET,POST /task/count
            GET /task/{id}
            POST /task/{id}/claim
            POST /task/{id}/unclaim
            POST /task/{id}/complete
            POST /task/{id}/submit-form
            GET /task/{id}/form
            GET /task/{id}/form-variables
            GET /task/{id}/rendered-form
            GET /task/{id}/deployed-form
            GET /task/{id}/identity-links
            GET /task/{id}/variables
            GET /task/{id}/variables/{name}
            GET /task/{id}/localVariables
            GET /task/{id}/localVariables/{name}
            GET,OPTIONS /filter
            GET /filter/count
            GET,OPTIONS /filter/{id}
            GET,POST /filter/{id}/list
            GET,POST /filter/{id}/count
            GET,POST /filter/{id}/singleResult
            GET /process-definition
            GET /process-definition/count
            GET /process-definition/{id}
            GET /process-definition/{id}/xml
            GET /process-definition/key/{key}
            GET /process-definition/key/{key}/xml
            GET,POST /process-instance
            GET,POST /process-instance/count
            GET,POST /execution
            GET,POST /execution/count
            GET,POST /variable-instance
            GET,POST /variable-instance/count
            GET,POST /history/process-instance
            GET,POST /history/process-instance/count
            GET,POST /history/task
            GET,POST /history/task/count
            GET,POST /history/variable-instance
            GET,POST /history/variable-instance/count
            GET /user/{me}/profile
            GET /identity/groups
            GET /authorization/check
            """);

    private final String prefix;

    private EngineOperations(String prefix) {
        this.prefix = prefix;
    }

    /** The rule for the interface below the given path. */
    static AuthorizationManager<RequestAuthorizationContext> below(String prefix) {
        EngineOperations operations = new EngineOperations(prefix);
        return (login, context) -> new AuthorizationDecision(operations.open(login.get(), context.getRequest()));
    }

    private boolean open(Authentication login, HttpServletRequest request) {
        return login != null
                && login.getPrincipal() instanceof StaffMember person
                && (person.administrator() || worksHere(person) && listed(person, request));
    }

    private static boolean worksHere(StaffMember person) {
        return person.posts().stream().anyMatch(post -> post.role().worksInUnit());
    }

    private boolean listed(StaffMember person, HttpServletRequest request) {
        String path = RequestPath.of(request);
        if (!path.startsWith(prefix)) {
            return false;
        }
        String user = request.getParameter("userId");
        return (user == null || !request.getMethod().equals("GET") || user.equals(person.username()))
                && OF_STAFF.stream()
                        .anyMatch(operation -> operation.covers(
                                request.getMethod(), path.substring(prefix.length()), person.username()));
    }
}
