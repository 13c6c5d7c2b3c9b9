/** Old matters that a leader of the unit takes on himself, with a plan, until they are settled (历史积案, 领导包案). */
package org.maplebridge.backlog;
