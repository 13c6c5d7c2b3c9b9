/** Longer statutory limits: asked for by a handler, decided by the head of the unit, told to the petitioner (Reg. art. 34). */
package org.maplebridge.extension;
