/** Counts kept as petitions move. */
package org.maplebridge.statistics;
