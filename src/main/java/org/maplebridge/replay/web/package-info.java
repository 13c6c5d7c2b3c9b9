/** Rehearsals over HTTP. */
package org.maplebridge.replay.web;
