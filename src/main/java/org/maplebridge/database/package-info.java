/** Where the data lives, the embedded PostgreSQL or an external one, and how values lie in its columns. */
package org.maplebridge.database;
