/** Mediation between the petitioner and the other side (People's Mediation Law; Reg. art. 33), and what follows from it. */
package org.maplebridge.mediation;
