package org.maplebridge.process;

import org.maplebridge.process.ModelFiles.Process;

/** A shipped process and what stands on it. */
record NamedProcess(Process process) {

    String title() {
        return process.model()
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getName();
    }
}
