package org.maplebridge.process;

/** Who must stay away from work on a petition because it concerns him, or what he did (Reg. art. 28, 30 and 35). */
public interface TaskRecusals {

    /** @param model process of the task he wants to work on */
    boolean recused(String username, String receiptNumber, String model);
}
