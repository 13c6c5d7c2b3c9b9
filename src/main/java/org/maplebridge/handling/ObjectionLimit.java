package org.maplebridge.handling;

import org.maplebridge.limits.LevelLimit;
import org.maplebridge.petition.Procedure;

/** How long a unit may object that it is not competent (Reg. art. 23), by the table of statutory limits as it is deployed now. */
public interface ObjectionLimit {

    /** Refuses where the table has no such row. */
    LevelLimit of(Procedure procedure);
}
