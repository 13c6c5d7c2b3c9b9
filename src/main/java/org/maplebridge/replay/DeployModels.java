package org.maplebridge.replay;

import java.util.List;
import org.maplebridge.checker.ModelFile;

/** Deploys files as an administrator does from Modeler. */
public interface DeployModels {

    /** Fails with the findings in words when they are refused. */
    void deploy(String name, List<ModelFile> files);
}
