package org.maplebridge.appeal;

import org.maplebridge.limits.LevelLimit;

/** The table of appeal limits as it is deployed now. */
public interface AppealLimits {

    /** @param step a {@link Stage}, or the petitioner's window for it */
    LevelLimit of(String step);
}
