/** The frame of every page: its menu by role, its words, and what a page shows when a request is refused. */
package org.maplebridge.pages;
