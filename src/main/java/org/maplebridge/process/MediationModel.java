package org.maplebridge.process;

/**
 * What {@code mediation.bpmn}, {@code court-confirmation.bpmn}, {@code deliberation.bpmn} and {@code external-route.bpmn}
 * share with the code.
 */
final class MediationModel {

    static final String MEDIATION = "mediation";
    static final String COURT_CONFIRMATION = "court-confirmation";
    static final String CONSENTED = "mediation.consented";
    static final String REFUSED = "mediation.refused";
    static final String OBJECTED = "mediation.objected";

    static final ProcessVariable<String> OTHER_PARTY = ProcessVariable.text("otherParty");
    static final ProcessVariable<String> DISPUTE = ProcessVariable.text("dispute");
    static final ProcessVariable<String> OTHER_WORDS = ProcessVariable.text("otherWords");
    static final ProcessVariable<String> OTHER_PHONE = ProcessVariable.text("otherPhone");
    static final ProcessVariable<String> OTHER_EMAIL = ProcessVariable.text("otherEmail");
    static final ProcessVariable<String> PETITIONER_CONSENT = ProcessVariable.text("petitionerConsent");
    static final ProcessVariable<String> OTHER_CONSENT = ProcessVariable.text("otherConsent");
    static final ProcessVariable<String> CONSENT = ProcessVariable.text("consent");
    static final ProcessVariable<String> MEDIATOR = ProcessVariable.text("mediator");
    static final ProcessVariable<String> SIDES_SAY = ProcessVariable.text("sidesSay");

    static final ProcessVariable<String> HELD_ON = ProcessVariable.text("heldOn");
    static final ProcessVariable<String> WAY = ProcessVariable.text("way");
    static final ProcessVariable<String> LINK = ProcessVariable.text("link");
    static final ProcessVariable<String> MINUTES = ProcessVariable.text("minutes");
    static final ProcessVariable<String> NEXT_AT = ProcessVariable.text("nextAt");
    static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

    static final ProcessVariable<String> AGREEMENT_FORM = ProcessVariable.text("agreementForm");
    static final ProcessVariable<String> AGREEMENT = ProcessVariable.text("agreement");
    static final ProcessVariable<String> EFFECTIVE_ON = ProcessVariable.text("effectiveOn");
    static final ProcessVariable<String> PROMISES = ProcessVariable.text("promises");

    static final ProcessVariable<String> APPLIED_ON = ProcessVariable.text("appliedOn");
    static final ProcessVariable<String> COURT = ProcessVariable.text("court");
    static final ProcessVariable<String> COURT_NUMBER = ProcessVariable.text("courtNumber");

    static final ProcessVariable<String> TOPIC = ProcessVariable.text("topic");
    static final ProcessVariable<String> PLACE = ProcessVariable.text("place");
    static final ProcessVariable<String> MEETING_ON = ProcessVariable.text("meetingOn");
    static final ProcessVariable<String> INVITED = ProcessVariable.text("invited");
    static final ProcessVariable<Number> ATTENDED = ProcessVariable.number("attended");
    static final ProcessVariable<String> RESOLUTION = ProcessVariable.text("resolution");

    static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");
    static final ProcessVariable<String> BODY = ProcessVariable.text("body");

    private MediationModel() {}
}
