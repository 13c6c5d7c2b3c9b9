/** Who is near: grids and household groups (联户) with their people, and who of them is suggested first for a petition. */
package org.maplebridge.near;
