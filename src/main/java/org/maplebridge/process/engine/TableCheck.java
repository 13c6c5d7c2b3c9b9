package org.maplebridge.process.engine;

import java.util.List;

/** What a decision table that the platform relies on must be like. */
interface TableCheck {

    /** Id of the decision the rule is about. */
    String decision();

    /** What is wrong with the table, in sentences for people. */
    List<String> findings(TableUnderCheck table);
}
