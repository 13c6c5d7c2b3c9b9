package org.maplebridge.process;

import java.util.Date;

/** What {@code co-handling.bpmn} and {@code report-in.bpmn} share with the code. */
final class CoHandlingModel {

    static final String REPORT_IN = "report-in";
    static final String ANSWERED = "whistle.answered";

    static final String BLOW_WHISTLE = "userTask_blowWhistle";

    static final ProcessVariable<String> DEPARTMENTS = ProcessVariable.text("departments");
    static final ProcessVariable<String> REQUEST = ProcessVariable.text("request");
    static final ProcessVariable<Boolean> HARD = new ProcessVariable<>("hard", Boolean.class);

    static final ProcessVariable<Number> SIGN_IN_AMOUNT = ProcessVariable.number("signInAmount");
    static final ProcessVariable<String> SIGN_IN_UNIT = ProcessVariable.text("signInUnit");
    static final ProcessVariable<Number> CONTACT_AMOUNT = ProcessVariable.number("contactAmount");
    static final ProcessVariable<String> CONTACT_UNIT = ProcessVariable.text("contactUnit");
    static final ProcessVariable<Number> REPORT_AMOUNT = ProcessVariable.number("reportAmount");
    static final ProcessVariable<String> REPORT_UNIT = ProcessVariable.text("reportUnit");

    static final ProcessVariable<Date> SIGN_IN_DUE_AT = ProcessVariable.date("signInDueAt");
    static final ProcessVariable<Date> CONTACT_DUE_AT = ProcessVariable.date("contactDueAt");
    static final ProcessVariable<Date> REPORT_DUE_AT = ProcessVariable.date("reportDueAt");

    /** Rows of the table of accompaniment limits: the ordinary one, and the one for what is hard. */
    static final ProcessVariable<String> REPORT_STEP = ProcessVariable.text("reportStep");

    static final String REPORT_ORDINARY = "WHISTLE_REPORT";
    static final String REPORT_HARD = "WHISTLE_REPORT_HARD";

    static final ProcessVariable<String> SILENCE = ProcessVariable.text("silence");

    private CoHandlingModel() {}
}
