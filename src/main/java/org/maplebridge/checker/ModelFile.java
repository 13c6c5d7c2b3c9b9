package org.maplebridge.checker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file that is to be deployed, or was. */
public final class ModelFile {

    /** What the endings of file names mean to the engine. */
    public enum Kind {
        PROCESS(".bpmn", ".bpmn20.xml"),
        DECISION(".dmn", ".dmn11.xml"),
        FORM(".form"),
        CASE(".cmmn", ".cmmn11.xml", ".cmmn10.xml"),
        OTHER;

        private final List<String> endings;

        Kind(String... endings) {
            this.endings = List.of(endings);
        }

        /** Letter by letter, as the engine does. */
        private static Kind of(String name) {
            for (Kind kind : values()) {
                if (kind.endings.stream().anyMatch(name::endsWith)) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    private static final String WRITTEN_OTHERWISE = " <>&\"'\\/";
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".gif", ".svg");

    private final String name;
    private final byte[] content;
    private Boolean plain;

    public ModelFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return Kind.of(name);
    }

    /** Whether it would be a model if its ending were not written in capitals. */
    boolean isInCapitals() {
        return kind() == Kind.OTHER && Kind.of(name.toLowerCase(Locale.ROOT)) != Kind.OTHER;
    }

    /** Whether the engine keeps it as the drawing of a model. */
    boolean isPicture() {
        return PICTURES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The last part of the name without its ending: what the process or decision should be called. */
    public String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.indexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    int size() {
        return content.length;
    }

    boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Byte by byte. */
    public byte[] content() {
        return content.clone();
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
        return content.clone();
    }

    /** Whether the text can stand in it; where it could be written otherwise the answer is yes. */
    boolean mayMention(String text) {
        return text.codePoints().anyMatch(character -> WRITTEN_OTHERWISE.indexOf(character) >= 0)
                || !isPlain()
                || asBytes().contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Nothing in it is written by its number or in another encoding. */
    private boolean isPlain() {
        if (plain == null) {
            plain = isUtf8() && Stream.of("&#", "\\u", "\0").noneMatch(asBytes()::contains);
        }
        return plain;
    }

    /** A character a byte. */
    private String asBytes() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public boolean sameContent(ModelFile other) {
        return Arrays.equals(content, other.content);
    }

    /** Equal for files of the same content, whatever their names. */
    ByteBuffer fingerprint() {
        return ByteBuffer.wrap(content);
    }
}
