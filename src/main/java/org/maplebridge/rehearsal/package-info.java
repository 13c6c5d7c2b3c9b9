/** One clock for everything, moved by hand. */
package org.maplebridge.rehearsal;
