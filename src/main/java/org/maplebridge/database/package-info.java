/** Where the data lives: the embedded PostgreSQL or an external one. */
package org.maplebridge.database;
