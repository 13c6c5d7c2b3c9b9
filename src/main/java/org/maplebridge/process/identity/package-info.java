/** The staff as the engine's users, groups and tenants. */
package org.maplebridge.process.identity;
