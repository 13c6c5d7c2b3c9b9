/** Recusal that is asked for, or that somebody takes upon himself (Reg. art. 28). */
package org.maplebridge.recusal;
