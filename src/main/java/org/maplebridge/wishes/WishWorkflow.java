package org.maplebridge.wishes;

/** What small wishes ask of the process that carries them; always in the caller's transaction. */
public interface WishWorkflow {

    void claimed(Wish wish);

    void givenBack(Wish wish);

    void done(Wish wish);

    void takenDown(Wish wish);
}
