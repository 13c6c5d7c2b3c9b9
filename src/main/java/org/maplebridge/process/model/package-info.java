/** What the models share with the code: the names of their variables, messages and elements, and which beans they may call. */
package org.maplebridge.process.model;
