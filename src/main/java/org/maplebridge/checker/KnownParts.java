package org.maplebridge.checker;

import java.util.List;
import java.util.Optional;

/** What there is for models to name, besides what they bring themselves. */
public interface KnownParts {

    Optional<PublishedPart> part(String name);

    /** Whether the platform's code sets or reads the process variable. */
    boolean knowsVariable(String name);

    /** Whether the platform's code sends the message. */
    boolean sendsMessage(String name);

    /** Whether the process runs for no unit, so that what stands in it is not kept from the people of other units. */
    boolean belongsToNoUnit(String process);

    /** Members of an execution or task that expressions may use. */
    boolean isFact(String member);

    /** The latest version of every process, decision and form that is deployed. */
    List<ModelFile> deployed();
}
