/** What somebody has typed into the form of a task and not sent yet: kept on the server, for every browser of his. */
package org.maplebridge.drafts;
