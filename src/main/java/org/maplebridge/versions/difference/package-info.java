/** What differs between two files of a model, element by element, row by row or field by field. */
package org.maplebridge.versions.difference;
