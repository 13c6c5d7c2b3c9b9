package org.maplebridge.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start as a sentence and its remedy, without a stack trace. */
class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedStart refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
