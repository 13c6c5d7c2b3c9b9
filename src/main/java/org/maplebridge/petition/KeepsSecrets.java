package org.maplebridge.petition;

import java.util.List;

/** Keeps words about petitions in tables of its own; told so that they can be closed later, and closed anew. */
public interface KeepsSecrets {

    List<SecretColumns> secretColumns();
}
