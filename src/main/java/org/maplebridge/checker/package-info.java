/** Looks at models before they run: what is wrong, what would happen, and how to mend it. */
package org.maplebridge.checker;
