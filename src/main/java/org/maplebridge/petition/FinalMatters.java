package org.maplebridge.petition;

import java.util.List;

/** Matters on which a re-review decided for good (Reg. art. 36), by those who raised them. */
public interface FinalMatters {

    /** Numbers of those that one of them raised, the newest first; known by telephone or identity number. */
    List<String> raisedBy(List<Petitioner> petitioners);
}
