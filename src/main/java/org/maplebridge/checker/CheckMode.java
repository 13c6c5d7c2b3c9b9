package org.maplebridge.checker;

import java.util.Map;
import org.maplebridge.database.OneCommand;

/** The platform that only checks files. */
class CheckMode extends OneCommand {

    static final String PROPERTY = "maplebridge.check";

    CheckMode() {
        super(PROPERTY, Map.of());
    }
}
