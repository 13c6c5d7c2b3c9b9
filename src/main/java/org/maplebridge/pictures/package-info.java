/** Photos: what tells a place is taken out of them, and small ones are made. */
package org.maplebridge.pictures;
