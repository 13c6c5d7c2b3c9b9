/** Somebody stands in for a handler who is away (代理): he has his posts and his tasks for a time, then they return. */
package org.maplebridge.substitution;
