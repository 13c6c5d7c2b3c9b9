package org.maplebridge.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of several things that somebody chose by its code, which is the name of the constant. */
public final class OneOf {

    private OneOf() {}

    /**
     * The chosen one; null, and an error is added, where nothing was chosen or something else.
     *
     * @param shown what each is called when all of them are named to whoever chose something else
     */
    public static <E extends Enum<E>> E chosen(
            List<FieldError> errors, String pointer, String code, Collection<E> among, Function<E, String> shown) {
        for (E one : among) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        String all = among.stream().map(shown).collect(Collectors.joining("、"));
        errors.add(new FieldError(pointer, code == null ? "required" : "not-in-list", all));
        return null;
    }

    /** The chosen one. Refuses what {@link #chosen} finds wrong. */
    public static <E extends Enum<E>> E needed(
            String pointer, String code, Collection<E> among, Function<E, String> shown) {
        List<FieldError> errors = new ArrayList<>();
        E found = chosen(errors, pointer, code, among, shown);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return found;
    }
}
