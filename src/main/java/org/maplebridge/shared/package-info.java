/** Small types that every feature may use; depends on nothing. */
package org.maplebridge.shared;
