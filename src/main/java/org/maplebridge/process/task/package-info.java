/** The tasks in people's lists: who may take them, who is kept away, how they are filtered and described. */
package org.maplebridge.process.task;
