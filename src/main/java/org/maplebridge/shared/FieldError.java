package org.maplebridge.shared;

/**
 * One field of an input that cannot be taken.
 *
 * @param pointer JSON pointer of the field as a URI fragment, {@code #/areaCode}
 * @param code key of the sentence that tells the person what is wrong, looked up below {@code field.}
 * @param arguments values for the sentence's placeholders
 */
public record FieldError(String pointer, String code, Object... arguments) {}
