/** Departments called to a petition by the unit that handles it (吹哨报到); local practice, not the Regulation. */
package org.maplebridge.cohandling;
