/** The area tree of units, their staff and roles. */
package org.maplebridge.organization;
