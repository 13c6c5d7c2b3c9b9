/** The engine's own REST interface, its failures said so that people understand them. */
package org.maplebridge.process.rest;
