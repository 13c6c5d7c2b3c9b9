/** Small wishes (微心愿): offered without personal data, claimed, fulfilled, confirmed with the resident, thanked for. */
package org.maplebridge.wishes;
