package org.maplebridge.residents;

import java.util.List;

/**
 * What is wrong in a form: each sentence beside its field, and all of them on top with a way to the field.
 *
 * @param all in the order of the refusal
 */
record FormErrors(List<Wrong> all) {

    /**
     * A sentence and where it belongs.
     *
     * @param field id of the field in the page; {@code form} for what belongs to none
     * @param label what the field is called, empty for none
     */
    record Wrong(String field, String label, String sentence) {}

    static final FormErrors NONE = new FormErrors(List.of());

    public boolean any() {
        return !all.isEmpty();
    }

    /** What is wrong with the field, null for nothing. */
    public String of(String field) {
        return all.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Wrong::sentence)
                .findFirst()
                .orElse(null);
    }
}
