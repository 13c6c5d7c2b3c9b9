/** The guided tour: one petition's whole way, walked by a newcomer in a rehearsal, each step with its account and its link. */
package org.maplebridge.tour;
