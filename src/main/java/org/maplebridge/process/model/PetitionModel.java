package org.maplebridge.process.model;

import java.util.Date;
import java.util.Set;

/**
 * What {@code petition.bpmn}, {@code level-handling.bpmn}, {@code rerouting.bpmn} and {@code joint-conference.bpmn} share
 * with the code.
 */
public final class PetitionModel {

    public static final String PETITION = "petition";
    public static final String LEVEL_HANDLING = "level-handling";
    public static final String REROUTING = "rerouting";
    public static final String JOINT_CONFERENCE = "joint-conference";
    public static final String ACCEPTANCE = "acceptance";

    public static final String WITHDRAWN = "petition.withdrawn";
    public static final String SENT_BACK = "petition.sentBack";
    public static final String MATERIAL_RECEIVED = "petition.materialReceived";

    /** Where a petition goes on that was triaged and accepted before. */
    public static final String ACCEPTED = "gateway_level";

    /** Where a petition goes on that is sorted again. */
    public static final String ASSIGN_FIRST_UNIT = "serviceTask_assignFirstUnit";

    /** The step that hands a petition up. */
    public static final String ESCALATE = "serviceTask_escalate";

    public static final String HANDLE = "userTask_handlePetition";

    public static final String REVIEW_REGISTRATION = "userTask_reviewRegistration";

    public static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    public static final ProcessVariable<String> UNIT = ProcessVariable.text("unit");
    public static final ProcessVariable<String> PROCEDURE = ProcessVariable.text("procedure");
    public static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    public static final ProcessVariable<String> SUPERIOR = ProcessVariable.text("superior");
    public static final ProcessVariable<String> CONFERENCE = ProcessVariable.text("conference");

    public static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");
    public static final ProcessVariable<String> WAY = ProcessVariable.text("way");
    public static final ProcessVariable<String> REVIEW = ProcessVariable.text("review");
    public static final ProcessVariable<String> REGISTRATION_REASON = ProcessVariable.text("registrationReason");
    public static final ProcessVariable<String> START_LEVEL = ProcessVariable.text("startLevel");
    public static final ProcessVariable<String> COLOUR = ProcessVariable.text("colour");
    public static final ProcessVariable<String> TRIAGE_REASON = ProcessVariable.text("triageReason");

    public static final ProcessVariable<String> ARTICLE = ProcessVariable.text("article");
    public static final ProcessVariable<Number> LIMIT_AMOUNT = ProcessVariable.number("limitAmount");
    public static final ProcessVariable<String> LIMIT_UNIT = ProcessVariable.text("limitUnit");
    public static final ProcessVariable<Number> LIMIT_FIRST_REMINDER = ProcessVariable.number("firstReminder");
    public static final ProcessVariable<Number> LIMIT_SECOND_REMINDER = ProcessVariable.number("secondReminder");

    public static final ProcessVariable<Date> DEADLINE_AT = ProcessVariable.date("deadlineAt");
    public static final ProcessVariable<Date> FIRST_REMINDER_AT = ProcessVariable.date("firstReminderAt");
    public static final ProcessVariable<Date> SECOND_REMINDER_AT = ProcessVariable.date("secondReminderAt");
    public static final ProcessVariable<Date> SUPPLEMENT_DUE_AT = ProcessVariable.date("supplementDueAt");

    public static final ProcessVariable<String> AREA = ProcessVariable.text("areaCode");
    public static final ProcessVariable<String> ADDRESS = ProcessVariable.text("address");
    public static final ProcessVariable<String> CORRECTED_CATEGORY = ProcessVariable.text("category");
    public static final ProcessVariable<String> PETITIONER_NAME = ProcessVariable.text("petitionerName");
    public static final ProcessVariable<String> PETITIONER_PHONE = ProcessVariable.text("petitionerPhone");
    public static final ProcessVariable<String> RIGHTS = ProcessVariable.text("rights");
    public static final ProcessVariable<String> FINAL_NUMBER = ProcessVariable.text("finalNumber");
    public static final ProcessVariable<String> REFER_TO = ProcessVariable.text("referTo");
    public static final ProcessVariable<String> REFER_NAME = ProcessVariable.text("referName");
    public static final ProcessVariable<String> OBJECTION = ProcessVariable.text("objection");
    public static final ProcessVariable<String> REPLY = ProcessVariable.text("reply");
    public static final ProcessVariable<String> CONCLUSION = ProcessVariable.text("conclusion");
    public static final ProcessVariable<String> FACTS = ProcessVariable.text("facts");
    public static final ProcessVariable<String> OPINION_REASONS = ProcessVariable.text("opinionReasons");
    public static final ProcessVariable<String> LEGAL_BASIS = ProcessVariable.text("legalBasis");
    public static final ProcessVariable<String> ANSWERS = ProcessVariable.text("answers");
    public static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    public static final ProcessVariable<String> NOTE = ProcessVariable.text("note");
    public static final ProcessVariable<String> ACCOMPANIMENT = ProcessVariable.text("accompaniment");
    public static final ProcessVariable<String> TARGET_UNIT = ProcessVariable.text("targetUnit");

    /** What an instance may keep between two steps. */
    public static final Set<ProcessVariable<?>> STORED = Set.of(
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
    public static final String CATEGORY = "category";

    public static final String TEXT = "text";
    public static final String HEADCOUNT = "headcount";
    public static final String ACCUSED = "accused";
    public static final String CHANNEL = "channel";
    public static final String TRUSTED = "trusted";
    public static final String NAMES = "names";
    public static final String REQUESTED_PROCEDURE = "requestedProcedure";

    /** Input of the table of statutory limits: which part of the way. */
    public static final String STEP = "step";

    public static final String HANDLING_STEP = "HANDLING";
    public static final String EXTENSION_STEP = "EXTENSION";
    public static final String ACCEPTANCE_STEP = "ACCEPTANCE";

    /** Rows of the table of level limits that are no levels. */
    public static final String SUPPLEMENT_STEP = "SUPPLEMENT";

    public static final String REROUTING_STEP = "REROUTING";
    public static final String CONFERENCE_STEP = "CONFERENCE";

    private PetitionModel() {}
}
