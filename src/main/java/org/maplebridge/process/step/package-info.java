/** The service tasks and listeners of the models: each hands what a step decided to the part that it concerns. */
package org.maplebridge.process.step;
