package org.maplebridge.versions;

/**
 * A version of a model as the engine has it.
 *
 * @param title what is written on it in Chinese; the id where nothing is
 * @param deployment the engine's id of the deployment it came with
 * @param running how many instances are on their way through this version; 0 for tables and forms
 */
public record ModelVersion(ModelName model, String title, int version, String deployment, long running) {}
