/** What somebody promised in an agreement or at a residents' meeting, watched until it is performed (PML art. 31). */
package org.maplebridge.promises;
