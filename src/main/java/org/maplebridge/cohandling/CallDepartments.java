package org.maplebridge.cohandling;

import org.springframework.stereotype.Service;

/** Sends the whistle that was blown to all its departments at once. */
@Service
public class CallDepartments {

    private final Whistles whistles;
    private final CoHandlingWorkflow workflow;

    CallDepartments(Whistles whistles, CoHandlingWorkflow workflow) {
        this.whistles = whistles;
        this.workflow = workflow;
    }

    public void call(String receiptNumber, String unitCode) {
        Whistle whistle = whistles.openOf(receiptNumber, unitCode).orElseThrow();
        whistle.calls().forEach(call -> workflow.call(whistle, call.unitCode()));
    }
}
