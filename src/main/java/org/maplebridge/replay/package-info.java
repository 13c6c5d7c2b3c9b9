/** What changed models would do: cases are replayed through them and through the present ones, on databases of their own. */
package org.maplebridge.replay;
