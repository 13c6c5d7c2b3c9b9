/** The rules themselves, one class for each kind of mistake. */
package org.maplebridge.checker.rules;
