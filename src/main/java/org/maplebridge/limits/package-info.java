/** The clocks that run on petitions, each able to explain itself. */
package org.maplebridge.limits;
