/** How and when what was decided came to the petitioner (Reg. art. 32, 35, 36). */
package org.maplebridge.serving;
