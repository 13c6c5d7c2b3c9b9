package org.maplebridge.process;

/** Who must stay away from a petition because it concerns him (Reg. art. 28 and 30). */
public interface Recusals {

    boolean recused(String username, String receiptNumber);
}
