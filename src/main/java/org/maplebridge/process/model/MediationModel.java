package org.maplebridge.process.model;

/**
 * What {@code mediation.bpmn}, {@code court-confirmation.bpmn}, {@code deliberation.bpmn} and {@code external-route.bpmn}
 * share with the code.
 */
public final class MediationModel {

    public static final String MEDIATION = "mediation";
    public static final String COURT_CONFIRMATION = "court-confirmation";
    public static final String CONSENTED = "mediation.consented";
    public static final String REFUSED = "mediation.refused";
    public static final String OBJECTED = "mediation.objected";

    public static final ProcessVariable<String> OTHER_PARTY = ProcessVariable.text("otherParty");
    public static final ProcessVariable<String> DISPUTE = ProcessVariable.text("dispute");
    public static final ProcessVariable<String> OTHER_WORDS = ProcessVariable.text("otherWords");
    public static final ProcessVariable<String> OTHER_PHONE = ProcessVariable.text("otherPhone");
    public static final ProcessVariable<String> OTHER_EMAIL = ProcessVariable.text("otherEmail");
    public static final ProcessVariable<String> PETITIONER_CONSENT = ProcessVariable.text("petitionerConsent");
    public static final ProcessVariable<String> OTHER_CONSENT = ProcessVariable.text("otherConsent");
    public static final ProcessVariable<String> CONSENT = ProcessVariable.text("consent");
    public static final ProcessVariable<String> MEDIATOR = ProcessVariable.text("mediator");
    public static final ProcessVariable<String> SIDES_SAY = ProcessVariable.text("sidesSay");

    public static final ProcessVariable<String> HELD_ON = ProcessVariable.text("heldOn");
    public static final ProcessVariable<String> WAY = ProcessVariable.text("way");
    public static final ProcessVariable<String> LINK = ProcessVariable.text("link");
    public static final ProcessVariable<String> MINUTES = ProcessVariable.text("minutes");
    public static final ProcessVariable<String> NEXT_AT = ProcessVariable.text("nextAt");
    public static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

    public static final ProcessVariable<String> AGREEMENT_FORM = ProcessVariable.text("agreementForm");
    public static final ProcessVariable<String> AGREEMENT = ProcessVariable.text("agreement");
    public static final ProcessVariable<String> EFFECTIVE_ON = ProcessVariable.text("effectiveOn");
    public static final ProcessVariable<String> PROMISES = ProcessVariable.text("promises");

    public static final ProcessVariable<String> APPLIED_ON = ProcessVariable.text("appliedOn");
    public static final ProcessVariable<String> COURT = ProcessVariable.text("court");
    public static final ProcessVariable<String> COURT_NUMBER = ProcessVariable.text("courtNumber");

    public static final ProcessVariable<String> TOPIC = ProcessVariable.text("topic");
    public static final ProcessVariable<String> PLACE = ProcessVariable.text("place");
    /** Day and hour of a residents' meeting, local. */
    public static final ProcessVariable<String> MEETING_AT = ProcessVariable.text("meetingAt");

    /** Day of a joint conference. */
    public static final ProcessVariable<String> MEETING_ON = ProcessVariable.text("meetingOn");

    public static final ProcessVariable<String> INVITED = ProcessVariable.text("invited");
    public static final ProcessVariable<Number> ATTENDED = ProcessVariable.number("attended");
    public static final ProcessVariable<String> RESOLUTION = ProcessVariable.text("resolution");

    public static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");
    public static final ProcessVariable<String> BODY = ProcessVariable.text("body");

    private MediationModel() {}
}
