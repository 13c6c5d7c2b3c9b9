package org.maplebridge.process.model;

import java.util.Date;

/** What {@code co-handling.bpmn} and {@code report-in.bpmn} share with the code. */
public final class CoHandlingModel {

    public static final String REPORT_IN = "report-in";
    public static final String ANSWERED = "whistle.answered";

    public static final String BLOW_WHISTLE = "userTask_blowWhistle";

    public static final ProcessVariable<String> DEPARTMENTS = ProcessVariable.text("departments");
    public static final ProcessVariable<String> REQUEST = ProcessVariable.text("request");
    public static final ProcessVariable<Boolean> HARD = new ProcessVariable<>("hard", Boolean.class);

    public static final ProcessVariable<Number> SIGN_IN_AMOUNT = ProcessVariable.number("signInAmount");
    public static final ProcessVariable<String> SIGN_IN_UNIT = ProcessVariable.text("signInUnit");
    public static final ProcessVariable<Number> CONTACT_AMOUNT = ProcessVariable.number("contactAmount");
    public static final ProcessVariable<String> CONTACT_UNIT = ProcessVariable.text("contactUnit");
    public static final ProcessVariable<Number> REPORT_AMOUNT = ProcessVariable.number("reportAmount");
    public static final ProcessVariable<String> REPORT_UNIT = ProcessVariable.text("reportUnit");

    public static final ProcessVariable<Date> SIGN_IN_DUE_AT = ProcessVariable.date("signInDueAt");
    public static final ProcessVariable<Date> CONTACT_DUE_AT = ProcessVariable.date("contactDueAt");
    public static final ProcessVariable<Date> REPORT_DUE_AT = ProcessVariable.date("reportDueAt");

    /** Rows of the table of accompaniment limits: the ordinary one, and the one for what is hard. */
    public static final ProcessVariable<String> REPORT_STEP = ProcessVariable.text("reportStep");

    public static final String REPORT_ORDINARY = "WHISTLE_REPORT";
    public static final String REPORT_HARD = "WHISTLE_REPORT_HARD";

    public static final ProcessVariable<String> SILENCE = ProcessVariable.text("silence");

    private CoHandlingModel() {}
}
