package org.maplebridge.access;

import java.time.Clock;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator takes a token back; the very next call with it is refused. */
@Service
class RevokeAccessToken {

    private final AccessTokens tokens;
    private final Clock time;

    RevokeAccessToken(AccessTokens tokens, Clock time) {
        this.tokens = tokens;
        this.time = time;
    }

    @Transactional
    public void revoke(long id, StaffMember caller) {
        AdministratorsOnly.check(caller);
        if (!tokens.revoke(id, time.instant())) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "no-such-token");
        }
    }
}
