package org.maplebridge.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator gives an account a token, valid for 1 to 730 days. Refused for an unknown account, and for an
 * administrator's: who may change the rules logs in himself.
 */
@Service
class IssueAccessToken {

    private static final int LONGEST_LABEL = 100;
    private static final int MOST_DAYS = 730;

    /** @param secret what is sent as bearer; it cannot be read again */
    record Issued(AccessToken token, String secret) {}

    private final AccessTokens tokens;
    private final StaffDirectory directory;
    private final Clock time;

    IssueAccessToken(AccessTokens tokens, StaffDirectory directory, Clock time) {
        this.tokens = tokens;
        this.directory = directory;
        this.time = time;
    }

    @Transactional
    public Issued issue(String username, String label, Integer days, StaffMember caller) {
        AdministratorsOnly.check(caller);
        List<FieldError> errors = new ArrayList<>();
        if (username == null || username.isBlank()) {
            errors.add(new FieldError("#/username", "required"));
        } else if (directory.find(username).isEmpty()) {
            errors.add(new FieldError("#/username", "no-such-account"));
        } else if (directory.find(username).filter(StaffMember::administrator).isPresent()) {
            errors.add(new FieldError("#/username", "no-token-for-administrators"));
        }
        PlainText.check(errors, "#/label", label, LONGEST_LABEL, true);
        if (days == null) {
            errors.add(new FieldError("#/days", "required"));
        } else if (days < 1 || days > MOST_DAYS) {
            errors.add(new FieldError("#/days", "token-days", MOST_DAYS));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String secret = TokenSecret.create();
        Instant now = time.instant();
        AccessToken token = tokens.add(
                username,
                label.strip(),
                TokenSecret.digest(secret),
                caller.username(),
                now,
                now.plus(Duration.ofDays(days)));
        return new Issued(token, secret);
    }
}
