package org.maplebridge.process.model;

import java.util.Date;
import java.util.Set;

/** What {@code appeal.bpmn}, {@code review.bpmn} and {@code hearing.bpmn} share with the code. */
public final class AppealModel {

    public static final String APPEAL = "appeal";
    public static final String REVIEW = "review";
    public static final String HEARING = "hearing";

    public static final Set<String> WORKED_BY_REVIEWERS = Set.of(REVIEW, HEARING);

    public static final String RE_REVIEW_ASKED = "petition.reReviewAsked";

    public static final String LIMITS = "appeal-limits";

    public static final ProcessVariable<String> STAGE = ProcessVariable.text("stage");
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
    public static final ProcessVariable<String> SERVED = ProcessVariable.text("served");
    public static final ProcessVariable<Date> WINDOW_ENDS_AT = ProcessVariable.date("windowEndsAt");

    public static final ProcessVariable<String> FACTS = ProcessVariable.text("facts");
    public static final ProcessVariable<String> REASONS = ProcessVariable.text("reasons");
    public static final ProcessVariable<String> LEGAL_BASIS = ProcessVariable.text("legalBasis");
    public static final ProcessVariable<String> OPINION = ProcessVariable.text("opinion");

    public static final ProcessVariable<String> HEARING_AT = ProcessVariable.text("hearingAt");
    public static final ProcessVariable<String> HEARING_PLACE = ProcessVariable.text("hearingPlace");
    public static final ProcessVariable<String> PARTICIPANTS = ProcessVariable.text("participants");
    public static final ProcessVariable<String> HEARING_OUTCOME = ProcessVariable.text("hearingOutcome");
    public static final ProcessVariable<String> MINUTES = ProcessVariable.text("minutes");

    /** What an instance of these models may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED = Set.of(
            PetitionModel.UNIT, PetitionModel.DEADLINE_AT, STAGE, DECISION, SERVED, WINDOW_ENDS_AT, HEARING_OUTCOME);

    private AppealModel() {}
}
