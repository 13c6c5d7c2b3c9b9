package org.maplebridge.organization;

import java.util.Optional;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;

/** What may be shown as the name of a unit or a person. */
final class PlainName {

    static final int LONGEST = 60;

    private PlainName() {}

    static Optional<FieldError> check(String name, String pointer) {
        if (name == null || name.isBlank()) {
            return Optional.of(new FieldError(pointer, "required"));
        }
        String plain = name.strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            return Optional.of(new FieldError(pointer, "too-long", LONGEST));
        }
        if (!PlainText.readable(plain) || plain.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(new FieldError(pointer, "malformed"));
        }
        return Optional.empty();
    }
}
