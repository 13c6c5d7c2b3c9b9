package org.maplebridge.process.task;

import java.util.Set;

/** Who must stay away from work on a petition because it concerns him, or what he did (Reg. art. 28, 30 and 35). */
public interface TaskRecusals {

    /** @param model process of the task he wants to work on */
    boolean recused(String username, String receiptNumber, String model);

    /** Numbers of petitions whose tasks he is not shown, though his units have them: he stepped aside. */
    default Set<String> outOfSightOf(String username) {
        return Set.of();
    }
}
