package org.maplebridge.process.model;

import java.util.Locale;
import org.maplebridge.handling.Accompaniment;

/** What the models of accompanying work share with the code; each is named after its {@link Accompaniment}. */
public final class AccompanimentModel {

    public static final String ENDED = "petition.ended";

    public static final ProcessVariable<String> STARTED_BY = ProcessVariable.text("startedBy");
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** Of an extension. */
    public static final ProcessVariable<Number> EXTENSION_DAYS = ProcessVariable.number("extensionDays");

    private AccompanimentModel() {}

    /** {@code CO_HANDLING} is worked on in {@code co-handling}. */
    public static String process(Accompaniment kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param definitionId of the running process, which begins with its name */
    public static Accompaniment kind(String definitionId) {
        String process = definitionId.substring(0, definitionId.indexOf(':'));
        return Accompaniment.valueOf(process.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
