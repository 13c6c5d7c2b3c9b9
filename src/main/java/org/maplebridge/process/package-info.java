/** The only package that sees the process engine. */
package org.maplebridge.process;
