package org.maplebridge.checker;

import java.util.Collection;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A DMN file under check. */
public record TableFile(Findings findings, DmnModelInstance model) {

    public Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }
}
