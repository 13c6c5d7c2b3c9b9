/** A residents' meeting about a petition (议事协商): convened, held, and what was decided and promised there. */
package org.maplebridge.deliberation;
