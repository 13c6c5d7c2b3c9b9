package org.maplebridge.access;

import java.util.Collection;
import java.util.Optional;
import org.maplebridge.organization.Accounts;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.PlainText;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets active members of the staff in with their passwords; the principal is the {@link StaffMember}. */
@Component
class StaffLogin implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final StaffDirectory directory;
    private final Accounts accounts;
    private final KnownPasswords known;
    private final LoginThrottle throttle;

    StaffLogin(StaffDirectory directory, Accounts accounts, KnownPasswords known, LoginThrottle throttle) {
        this.directory = directory;
        this.accounts = accounts;
        this.known = known;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (username.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("too long");
        }
        throttle.requireOpen(address, username);
        boolean right = PlainText.readable(username)
                && known.matches(username, password, () -> accounts.passwordMatches(username, password));
        Optional<StaffMember> person = right ? directory.find(username) : Optional.empty();
        if (person.isEmpty()) {
            throttle.failed(address, username);
            throw new BadCredentialsException("wrong username or password");
        }
        throttle.succeeded(address, username);
        UsernamePasswordAuthenticationToken login = login(person.get());
        login.setDetails(attempt.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static UsernamePasswordAuthenticationToken login(StaffMember person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
    }

    private static Collection<? extends GrantedAuthority> authorities(StaffMember person) {
        return person.posts().stream()
                .map(post -> "ROLE_" + post.role().name())
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
