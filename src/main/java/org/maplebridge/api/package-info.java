/** Cross-cutting HTTP: problems, paging, idempotency. */
package org.maplebridge.api;
