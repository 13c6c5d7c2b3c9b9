/** Contents that must not be disclosed, closed before they are stored and opened for those who may read them. */
package org.maplebridge.secrecy;
