package org.maplebridge.process.identity;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.maplebridge.notices.StaffAddresses;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.stereotype.Component;

/** The addresses that people, or administrators for them, write into their profile. */
@Component
class EngineMailAddresses implements StaffAddresses {

    private final IdentityService identities;

    EngineMailAddresses(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Map<String, String> of(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return Unrestricted.call(
                        identities,
                        () -> identities
                                .createUserQuery()
                                .userIdIn(usernames.toArray(String[]::new))
                                .list())
                .stream()
                .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
                .collect(Collectors.toMap(User::getId, user -> user.getEmail().strip()));
    }
}
