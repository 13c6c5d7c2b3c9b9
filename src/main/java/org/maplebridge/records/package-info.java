/** The record of petitions as evidence: verified, exported, reported on each year. */
package org.maplebridge.records;
