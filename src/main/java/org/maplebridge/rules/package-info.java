/**
 * Pages by which administrators change what changes often without drawing a model: calendar, letters, notices, subjects,
 * organization.
 */
package org.maplebridge.rules;
