package org.maplebridge.process;

import java.util.Date;
import java.util.Set;

/** What {@code appeal.bpmn}, {@code review.bpmn} and {@code hearing.bpmn} share with the code. */
final class AppealModel {

    static final String APPEAL = "appeal";
    static final String REVIEW = "review";
    static final String HEARING = "hearing";

    static final Set<String> WORKED_BY_REVIEWERS = Set.of(REVIEW, HEARING);

    static final String RE_REVIEW_ASKED = "petition.reReviewAsked";

    static final String LIMITS = "appeal-limits";

    static final ProcessVariable<String> STAGE = ProcessVariable.text("stage");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
    static final ProcessVariable<String> SERVED = ProcessVariable.text("served");
    static final ProcessVariable<Date> WINDOW_ENDS_AT = ProcessVariable.date("windowEndsAt");

    static final ProcessVariable<String> FACTS = ProcessVariable.text("facts");
    static final ProcessVariable<String> REASONS = ProcessVariable.text("reasons");
    static final ProcessVariable<String> LEGAL_BASIS = ProcessVariable.text("legalBasis");
    static final ProcessVariable<String> OPINION = ProcessVariable.text("opinion");

    static final ProcessVariable<String> HEARING_AT = ProcessVariable.text("hearingAt");
    static final ProcessVariable<String> HEARING_PLACE = ProcessVariable.text("hearingPlace");
    static final ProcessVariable<String> PARTICIPANTS = ProcessVariable.text("participants");
    static final ProcessVariable<String> HEARING_OUTCOME = ProcessVariable.text("hearingOutcome");
    static final ProcessVariable<String> MINUTES = ProcessVariable.text("minutes");

    /** What an instance of these models may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED = Set.of(
            PetitionModel.UNIT, PetitionModel.DEADLINE_AT, STAGE, DECISION, SERVED, WINDOW_ENDS_AT, HEARING_OUTCOME);

    private AppealModel() {}
}
