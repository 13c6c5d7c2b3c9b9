/** Other ways that the law gives for a matter, named to the petitioner, and what came of them (Reg. art. 31; PML art. 26). */
package org.maplebridge.routes;
