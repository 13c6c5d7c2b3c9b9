package org.maplebridge.process;

import java.util.Date;
import java.util.Set;

/**
 * What {@code petition.bpmn}, {@code level-handling.bpmn}, {@code rerouting.bpmn} and {@code joint-conference.bpmn} share
 * with the code.
 */
final class PetitionModel {

    static final String PETITION = "petition";
    static final String LEVEL_HANDLING = "level-handling";
    static final String REROUTING = "rerouting";
    static final String JOINT_CONFERENCE = "joint-conference";
    static final String ACCEPTANCE = "acceptance";

    static final String WITHDRAWN = "petition.withdrawn";
    static final String SENT_BACK = "petition.sentBack";
    static final String MATERIAL_RECEIVED = "petition.materialReceived";

    /** Where a petition goes on that was triaged and accepted before. */
    static final String ACCEPTED = "gateway_level";

    /** Where a petition goes on that is sorted again. */
    static final String ASSIGN_FIRST_UNIT = "serviceTask_assignFirstUnit";

    /** The step that hands a petition up. */
    static final String ESCALATE = "serviceTask_escalate";

    static final String HANDLE = "userTask_handlePetition";

    static final String REVIEW_REGISTRATION = "userTask_reviewRegistration";

    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    static final ProcessVariable<String> UNIT = ProcessVariable.text("unit");
    static final ProcessVariable<String> PROCEDURE = ProcessVariable.text("procedure");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<String> SUPERIOR = ProcessVariable.text("superior");
    static final ProcessVariable<String> CONFERENCE = ProcessVariable.text("conference");

    static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");
    static final ProcessVariable<String> WAY = ProcessVariable.text("way");
    static final ProcessVariable<String> REVIEW = ProcessVariable.text("review");
    static final ProcessVariable<String> REGISTRATION_REASON = ProcessVariable.text("registrationReason");
    static final ProcessVariable<String> START_LEVEL = ProcessVariable.text("startLevel");
    static final ProcessVariable<String> COLOUR = ProcessVariable.text("colour");
    static final ProcessVariable<String> TRIAGE_REASON = ProcessVariable.text("triageReason");

    static final ProcessVariable<String> ARTICLE = ProcessVariable.text("article");
    static final ProcessVariable<Number> LIMIT_AMOUNT = ProcessVariable.number("limitAmount");
    static final ProcessVariable<String> LIMIT_UNIT = ProcessVariable.text("limitUnit");
    static final ProcessVariable<Number> LIMIT_FIRST_REMINDER = ProcessVariable.number("firstReminder");
    static final ProcessVariable<Number> LIMIT_SECOND_REMINDER = ProcessVariable.number("secondReminder");

    static final ProcessVariable<Date> DEADLINE_AT = ProcessVariable.date("deadlineAt");
    static final ProcessVariable<Date> FIRST_REMINDER_AT = ProcessVariable.date("firstReminderAt");
    static final ProcessVariable<Date> SECOND_REMINDER_AT = ProcessVariable.date("secondReminderAt");
    static final ProcessVariable<Date> SUPPLEMENT_DUE_AT = ProcessVariable.date("supplementDueAt");

    static final ProcessVariable<String> AREA = ProcessVariable.text("areaCode");
    static final ProcessVariable<String> ADDRESS = ProcessVariable.text("address");
    static final ProcessVariable<String> CORRECTED_CATEGORY = ProcessVariable.text("category");
    static final ProcessVariable<String> PETITIONER_NAME = ProcessVariable.text("petitionerName");
    static final ProcessVariable<String> PETITIONER_PHONE = ProcessVariable.text("petitionerPhone");
    static final ProcessVariable<String> RIGHTS = ProcessVariable.text("rights");
    static final ProcessVariable<String> FINAL_NUMBER = ProcessVariable.text("finalNumber");
    static final ProcessVariable<String> REFER_TO = ProcessVariable.text("referTo");
    static final ProcessVariable<String> REFER_NAME = ProcessVariable.text("referName");
    static final ProcessVariable<String> OBJECTION = ProcessVariable.text("objection");
    static final ProcessVariable<String> REPLY = ProcessVariable.text("reply");
    static final ProcessVariable<String> CONCLUSION = ProcessVariable.text("conclusion");
    static final ProcessVariable<String> FACTS = ProcessVariable.text("facts");
    static final ProcessVariable<String> OPINION_REASONS = ProcessVariable.text("opinionReasons");
    static final ProcessVariable<String> LEGAL_BASIS = ProcessVariable.text("legalBasis");
    static final ProcessVariable<String> ANSWERS = ProcessVariable.text("answers");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("note");
    static final ProcessVariable<String> ACCOMPANIMENT = ProcessVariable.text("accompaniment");
    static final ProcessVariable<String> TARGET_UNIT = ProcessVariable.text("targetUnit");

    /** What an instance may keep between two steps. */
    static final Set<ProcessVariable<?>> STORED = Set.of(
            LEVEL,
            UNIT,
            PROCEDURE,
            OUTCOME,
            SUPERIOR,
            DEADLINE_AT,
            FIRST_REMINDER_AT,
            SECOND_REMINDER_AT,
            SUPPLEMENT_DUE_AT,
            TARGET_UNIT);

    /** Inputs of the triage table that are never stored. */
    static final String CATEGORY = "category";

    static final String TEXT = "text";
    static final String HEADCOUNT = "headcount";
    static final String ACCUSED = "accused";
    static final String CHANNEL = "channel";
    static final String TRUSTED = "trusted";
    static final String NAMES = "names";
    static final String REQUESTED_PROCEDURE = "requestedProcedure";

    /** Input of the table of statutory limits: which part of the way. */
    static final String STEP = "step";

    static final String HANDLING_STEP = "HANDLING";
    static final String EXTENSION_STEP = "EXTENSION";
    static final String ACCEPTANCE_STEP = "ACCEPTANCE";

    /** Rows of the table of level limits that are no levels. */
    static final String SUPPLEMENT_STEP = "SUPPLEMENT";

    static final String REROUTING_STEP = "REROUTING";
    static final String CONFERENCE_STEP = "CONFERENCE";

    private PetitionModel() {}
}
