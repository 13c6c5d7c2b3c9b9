package org.maplebridge.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;

/** Old files have the Chinese words where the platform has codes; both are taken. */
final class Labels {

    private static final Map<String, String> PURPOSES = codes(Purpose.values(), Purpose::label);
    private static final Map<String, String> CHANNELS = codes(Channel.values(), Channel::label);
    private static final Map<String, String> PROCEDURES = codes(Procedure.values(), Procedure::label);
    private static final Map<String, String> ACCUSED = codes(AccusedKind.values(), AccusedKind::label);

    private Labels() {}

    static String purpose(String text) {
        return code(PURPOSES, text);
    }

    static String channel(String text) {
        return code(CHANNELS, text);
    }

    static String procedure(String text) {
        return code(PROCEDURES, text);
    }

    static String accusedKind(String text) {
        return code(ACCUSED, text);
    }

    private static String code(Map<String, String> codes, String text) {
        return text == null ? null : codes.getOrDefault(text, text);
    }

    private static <E extends Enum<E>> Map<String, String> codes(E[] values, Function<E, String> label) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(label, Enum::name));
    }
}
