package org.maplebridge.process;

import java.util.Locale;
import org.maplebridge.handling.Accompaniment;

/** What the models of accompanying work share with the code; each is named after its {@link Accompaniment}. */
final class AccompanimentModel {

    static final String ENDED = "petition.ended";

    static final ProcessVariable<String> STARTED_BY = ProcessVariable.text("startedBy");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** Of an extension. */
    static final ProcessVariable<Number> EXTENSION_DAYS = ProcessVariable.number("extensionDays");

    private AccompanimentModel() {}

    /** {@code CO_HANDLING} is worked on in {@code co-handling}. */
    static String process(Accompaniment kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param definitionId of the running process, which begins with its name */
    static Accompaniment kind(String definitionId) {
        String process = definitionId.substring(0, definitionId.indexOf(':'));
        return Accompaniment.valueOf(process.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
