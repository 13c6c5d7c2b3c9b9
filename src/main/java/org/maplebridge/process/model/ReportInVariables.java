package org.maplebridge.process.model;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code report-in} keeps of a submitted form: its own instants, and for the step the note. */
@Component
public class ReportInVariables {

    private static final Set<ProcessVariable<?>> KEPT = Set.of(
            CoHandlingModel.CONTACT_DUE_AT,
            CoHandlingModel.REPORT_DUE_AT,
            CoHandlingModel.SIGN_IN_DUE_AT,
            PetitionModel.NOTE);

    private final OwnVariables own;

    public ReportInVariables(OwnVariables own) {
        this.own = own;
    }

    public String takeNote(DelegateExecution execution) {
        own.keep(execution, KEPT);
        return PetitionModel.NOTE.take(execution);
    }
}
