/** How the engine is set up and guarded. Together with its siblings the only code that sees engine internals. */
package org.maplebridge.process.engine;
