package org.maplebridge.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the platform does not start, instead of a stack trace. */
class NoFirstAdministratorAnalyzer extends AbstractFailureAnalyzer<NoFirstAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoFirstAdministrator cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
