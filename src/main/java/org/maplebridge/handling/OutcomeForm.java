package org.maplebridge.handling;

import java.util.EnumSet;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What a handler filled in, unchecked.
 *
 * @param outcome one of {@link Outcome} but the last
 * @param reason one of {@link HandUpReason} when handed up
 * @param opinion the parts of a structured opinion, each may be null
 * @param accompaniment one of {@link Accompaniment} when one is started
 */
public record OutcomeForm(
        String outcome, String reply, String reason, String note, String accompaniment, OpinionForm opinion) {

    private static final int LONGEST = 20_000;

    Outcome checkedOutcome() {
        return OneOf.needed(
                "#/outcome", outcome, EnumSet.complementOf(EnumSet.of(Outcome.DEADLINE_EXCEEDED)), Outcome::label);
    }

    String checkedReply() {
        return text("reply", reply);
    }

    String checkedNote() {
        return text("note", note);
    }

    HandUpReason checkedReason() {
        return OneOf.needed("#/reason", reason, List.of(HandUpReason.values()), HandUpReason::label);
    }

    Accompaniment checkedAccompaniment() {
        return OneOf.needed("#/accompaniment", accompaniment, List.of(Accompaniment.values()), Accompaniment::label);
    }

    private static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            throw wrong(field, "outcome." + field);
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw wrong(field, "too-long", LONGEST);
        }
        if (!PlainText.readable(value)) {
            throw wrong(field, "control-character");
        }
        return value.strip();
    }

    private static Refusal wrong(String field, String code, Object... arguments) {
        return Refusal.invalid(new FieldError("#/" + field, code, arguments));
    }
}
