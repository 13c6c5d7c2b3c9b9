package org.maplebridge.promises;

/** Watches promises by a process of its own; always in the caller's transaction. */
public interface PromiseWatch {

    void watch(Promise promise);
}
