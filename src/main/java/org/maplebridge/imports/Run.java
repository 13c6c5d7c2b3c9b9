package org.maplebridge.imports;

import java.util.UUID;

/** An unfinished import, locked for the work of one transaction. */
record Run(UUID id, String caller, FileLayout layout, Progress progress) {}
