/** The tree of subjects that petitions belong under, with every version that it had. */
package org.maplebridge.categories;
