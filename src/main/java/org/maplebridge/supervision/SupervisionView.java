package org.maplebridge.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.organization.UnitName;

/** A supervision as the REST contract shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupervisionView(
        String receiptNumber,
        UnitName unit,
        String level,
        String rule,
        String ruleLabel,
        String reason,
        OffsetDateTime raisedAt,
        String raisedBy,
        String step,
        String stepLabel,
        boolean open,
        String ending,
        String endingLabel,
        OffsetDateTime endedAt,
        List<StepView> steps) {

    /** A rung that was issued. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String step,
            String stepLabel,
            String card,
            String cardLabel,
            OffsetDateTime issuedAt,
            OffsetDateTime dueAt,
            boolean unanswered,
            String answer,
            OffsetDateTime answeredAt,
            String answeredBy,
            String verdict,
            String verdictNote) {}
}
