package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.maplebridge.shared.Refusal;

/** What a call was refused for. */
final class Refused {

    private Refused() {}

    static Refusal by(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    /** Each wrong field as {@code pointer code}. */
    static List<String> fieldsOf(ThrowingCallable call) {
        return by(call).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .toList();
    }
}
