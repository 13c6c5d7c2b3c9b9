/** The same matter raised more than once: found, carried on as one, answered to all, and taken apart again (Reg. art. 19). */
package org.maplebridge.duplicates;
