package org.maplebridge.process.identity;

import jakarta.servlet.FilterConfig;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.maplebridge.organization.StaffMember;

/** Lets whoever is logged in with the platform into Tasklist, Cockpit and Admin, as who he is at this moment. */
class WebAppLogin extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new StaffAuthentication();
    }

    /** The session's copy is made anew when somebody's groups or units have changed. */
    @Override
    protected boolean existisAuthentication(Authentications known, String engine, String username) {
        Optional<StaffMember> person = Principals.current();
        return super.existisAuthentication(known, engine, username)
                && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication login
                && person.isPresent()
                && Set.copyOf(login.getGroupIds()).equals(Set.copyOf(EngineGroups.of(person.get())))
                && Set.copyOf(login.getTenantIds()).equals(person.get().visibleUnits());
    }
}
