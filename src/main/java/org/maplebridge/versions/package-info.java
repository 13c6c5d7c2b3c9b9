/** Versions of models: what is deployed, by whom, how it differs from the version before, and moving petitions over. */
package org.maplebridge.versions;
