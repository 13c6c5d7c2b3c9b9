/** Work at a level: enter it, answer, hand up, ask for material, return. */
package org.maplebridge.handling;
