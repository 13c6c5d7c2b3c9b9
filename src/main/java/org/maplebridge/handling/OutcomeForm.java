package org.maplebridge.handling;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.maplebridge.shared.FieldError;
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
        return Arrays.stream(Outcome.values())
                .filter(known ->
                        known != Outcome.DEADLINE_EXCEEDED && known.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> wrong("outcome", outcome == null ? "required" : "not-in-list", known()));
    }

    String checkedReply() {
        return text("reply", reply);
    }

    String checkedNote() {
        return text("note", note);
    }

    HandUpReason checkedReason() {
        return Arrays.stream(HandUpReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "reason",
                        reason == null ? "required" : "not-in-list",
                        Arrays.stream(HandUpReason.values())
                                .map(HandUpReason::label)
                                .collect(Collectors.joining("、"))));
    }

    Accompaniment checkedAccompaniment() {
        return Arrays.stream(Accompaniment.values())
                .filter(known -> known.name().equals(accompaniment))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "accompaniment",
                        accompaniment == null ? "required" : "not-in-list",
                        Arrays.stream(Accompaniment.values())
                                .map(Accompaniment::label)
                                .collect(Collectors.joining("、"))));
    }

    private static String known() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.DEADLINE_EXCEEDED)
                .map(Outcome::label)
                .collect(Collectors.joining("、"));
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
