/** Several tasks at once: claimed by a handler, given by a head to one of his people, with a report of what failed. */
package org.maplebridge.assignment;
