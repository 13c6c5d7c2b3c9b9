/** CSV imports of petitions. */
package org.maplebridge.imports;
