package org.maplebridge.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rehearsal clock over REST; administrators move it. */
@RestController
@Profile("rehearsal")
@RequestMapping("/api/v1/rehearsal/clock")
class RehearsalController {

    /** Either an instant or an ISO 8601 period or duration, {@code P3D} or {@code PT12H}. */
    record Move(OffsetDateTime now, String advance) {}

    record State(
            OffsetDateTime now,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int failed) {}

    private final MoveClock moveClock;

    RehearsalController(MoveClock moveClock) {
        this.moveClock = moveClock;
    }

    @GetMapping
    State now() {
        return state(moveClock.now(), 0);
    }

    @PutMapping
    State move(@RequestBody Move move, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        if ((move.now() == null) == (move.advance() == null)) {
            throw Refusal.invalid(new FieldError("#/now", "now-or-advance"));
        }
        MoveClock.Moved moved = moveClock.to(move.now() != null ? move.now().toInstant() : advanced(move.advance()));
        return state(moved.now(), moved.failed());
    }

    private Instant advanced(String advance) {
        LocalDateTime now = BeijingTime.local(moveClock.now());
        try {
            int time = advance.indexOf('T');
            LocalDateTime then = time == 0
                    ? now
                    : time < 0
                            ? now.plus(Period.parse(advance))
                            : now.plus(time == 1 ? Period.ZERO : Period.parse(advance.substring(0, time)))
                                    .plus(Duration.parse("P" + advance.substring(time)));
            return BeijingTime.at(then);
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.invalid(new FieldError("#/advance", "malformed"));
        }
    }

    private static State state(Instant now, int failed) {
        return new State(BeijingTime.offset(now), failed);
    }
}
