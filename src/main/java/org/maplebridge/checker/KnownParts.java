package org.maplebridge.checker;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is for models to name, besides what they bring themselves. */
public interface KnownParts {

    Optional<PublishedPart> part(String name);

    /** Whether the platform's code sets or reads the process variable. */
    boolean knowsVariable(String name);

    /** Whether the variable holds an instant that the calendar computed. */
    boolean isInstant(String variable);

    /** Whether the variable is yes or no. */
    boolean isYesNo(String variable);

    /** Whether the platform gives the process the variable when it starts it. */
    boolean isHandedIn(String process, String variable);

    /** Ids of the process's elements by which the platform finds them. */
    Set<String> foundById(String process);

    /** The model as it comes with the platform, by its file; nothing for one of one's own. */
    Optional<ModelFile> shipped(String file);

    /** Whether the platform's code sends the message. */
    boolean sendsMessage(String name);

    /** Whether it sends the message to all who await it, if any do; others go to the one who does. */
    boolean isForAll(String message);

    /** Whether the process runs for no unit, so that what stands in it is not kept from the people of other units. */
    boolean belongsToNoUnit(String process);

    /** Members of an execution or task that expressions may use. */
    boolean isFact(String member);

    /** The latest version of every process, decision and form that is deployed. */
    List<ModelFile> deployed();
}
