package org.maplebridge.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A request that the platform refuses, said in the domain's words. The kind decides the HTTP status, the slug is the
 * stable name of the problem ({@code /problems/<slug>}) and the key of its sentences, {@code problem.<slug>.title}
 * and {@code problem.<slug>.detail}, in the feature's message bundle.
 */
public final class Refusal extends RuntimeException {

    /** Why in general, see RFC 9110: 400, 403, 404, 409, 413, 422, 429 and 503. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        WRONG_STATE,
        TOO_LARGE,
        AGAINST_RULE,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String slug;
    private final transient Object[] arguments;
    private final transient List<FieldError> fields;

    private Refusal(Kind kind, String slug, List<FieldError> fields, Object... arguments) {
        super(arguments.length == 0 ? slug : slug + " " + Arrays.toString(arguments), null, false, false);
        this.kind = kind;
        this.slug = slug;
        this.fields = List.copyOf(fields);
        this.arguments = arguments;
    }

    public static Refusal invalid(List<FieldError> fields) {
        return new Refusal(Kind.INVALID, "invalid-input", fields);
    }

    public static Refusal invalid(FieldError... fields) {
        return invalid(List.of(fields));
    }

    public static Refusal of(Kind kind, String slug, Object... arguments) {
        return new Refusal(kind, slug, List.of(), arguments);
    }

    public static Refusal notFound(String slug, Object... arguments) {
        return of(Kind.NOT_FOUND, slug, arguments);
    }

    public static Refusal wrongState(String slug, Object... arguments) {
        return of(Kind.WRONG_STATE, slug, arguments);
    }

    public static Refusal againstRule(String slug, Object... arguments) {
        return of(Kind.AGAINST_RULE, slug, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldError> fields() {
        return fields;
    }
}
