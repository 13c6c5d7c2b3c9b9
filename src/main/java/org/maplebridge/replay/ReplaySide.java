package org.maplebridge.replay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A bean that is there only in the platform's own copy of itself that plays one side of a rehearsal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(ReplaySide.FOLDER)
public @interface ReplaySide {

    /** Where the copy finds what to play, and leaves what it came to. */
    String FOLDER = "maplebridge.replay.folder";
}
