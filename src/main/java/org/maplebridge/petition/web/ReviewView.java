package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Appeals;
import org.maplebridge.shared.BeijingTime;

/** A review or re-review as staff and petitioner see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        String stage,
        String stageLabel,
        PetitionView.UnitView unit,
        OffsetDateTime askedAt,
        String reason,
        boolean overdue,
        String decision,
        String decisionLabel,
        String facts,
        String reasons,
        String legalBasis,
        String opinion,
        OffsetDateTime endedAt) {

    static ReviewView of(Appeals.ReviewEntry entry, Units units) {
        return new ReviewView(
                entry.stage(),
                entry.stageLabel(),
                entry.unitCode() == null
                        ? null
                        : new PetitionView.UnitView(entry.unitCode(), units.nameOf(entry.unitCode())),
                BeijingTime.offset(entry.askedAt()),
                entry.reason(),
                entry.overdue(),
                entry.decision(),
                entry.decisionLabel(),
                entry.facts(),
                entry.reasons(),
                entry.legalBasis(),
                entry.opinion(),
                BeijingTime.offset(entry.endedAt()));
    }
}
