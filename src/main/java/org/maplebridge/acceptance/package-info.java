/** A registrar checks what came in, and accepts it, refuses it or sends it to the body that is competent (Reg. art. 22-24). */
package org.maplebridge.acceptance;
