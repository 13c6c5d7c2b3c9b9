/** A petition: filed, read, followed, withdrawn, with its history. */
package org.maplebridge.petition;
