package org.maplebridge.replay;

import java.util.Map;
import org.maplebridge.database.OneCommand;

/** The platform that only rehearses: there is no running one behind which its copies would stand back. */
class RehearseMode extends OneCommand {

    static final String PROPERTY = "maplebridge.rehearse";

    RehearseMode() {
        super(PROPERTY, Map.of("maplebridge.replay.nice", "0"));
    }
}
