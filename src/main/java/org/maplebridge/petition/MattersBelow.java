package org.maplebridge.petition;

import java.util.List;

/** Matters under handling that are raised a second time, with a superior (Reg. art. 19). */
public interface MattersBelow {

    /**
     * Numbers of those that one of the same people raised in much the same words and that units below the area are handling,
     * the newest first. Nobody is asked for an area with nothing below it.
     */
    List<String> handledBelow(FinalMatters.Raised raised);
}
