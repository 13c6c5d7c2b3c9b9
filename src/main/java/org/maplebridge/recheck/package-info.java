/** A reply that a petitioner is dissatisfied with is looked at once by the level above, which may have it handled again. */
package org.maplebridge.recheck;
