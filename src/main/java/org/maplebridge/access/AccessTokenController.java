package org.maplebridge.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators issue and take back the tokens of external systems. */
@RestController
@RequestMapping("/api/v1/access-tokens")
class AccessTokenController {

    /** @param days how long it is to be valid */
    record Wish(String username, String label, Integer days) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            long id,
            String username,
            String label,
            String createdBy,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            OffsetDateTime revokedAt) {

        static Shown of(AccessToken token) {
            return new Shown(
                    token.id(),
                    token.username(),
                    token.label(),
                    token.createdBy(),
                    BeijingTime.offset(token.createdAt()),
                    BeijingTime.offset(token.expiresAt()),
                    BeijingTime.offset(token.revokedAt()));
        }
    }

    /** @param token the secret, shown this once */
    record Issued(@JsonUnwrapped Shown shown, String token) {}

    private final IssueAccessToken issueToken;
    private final RevokeAccessToken revokeToken;
    private final AccessTokens tokens;

    AccessTokenController(IssueAccessToken issueToken, RevokeAccessToken revokeToken, AccessTokens tokens) {
        this.issueToken = issueToken;
        this.revokeToken = revokeToken;
        this.tokens = tokens;
    }

    @GetMapping
    List<Shown> list(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return tokens.all().stream().map(Shown::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember caller) {
        IssueAccessToken.Issued issued = issueToken.issue(wish.username(), wish.label(), wish.days(), caller);
        return new Issued(Shown.of(issued.token()), issued.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        revokeToken.revoke(id, caller);
    }
}
