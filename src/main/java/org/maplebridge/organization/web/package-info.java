/** Units and staff over HTTP. */
package org.maplebridge.organization.web;
