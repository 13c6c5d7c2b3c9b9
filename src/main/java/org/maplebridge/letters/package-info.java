/** Letters: the written notices of a petition, numbered, kept, and printed on request. */
package org.maplebridge.letters;
