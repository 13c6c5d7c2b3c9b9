'use strict';

// Written by a test from the platform and its models: -Dtest=BpmnlintTest -Dlint.write=1

module.exports = {
  "beans" : {
    "accompanimentEnded" : {
      "methods" : { },
      "uses" : [ "EXECUTION_LISTENER" ]
    },
    "applyRecusal" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "assignFirstUnit" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "assignRegistrar" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "awaitConference" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "awaitRerouting" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "beginRecheck" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "candidates" : {
      "methods" : {
        "answerersOf" : [ 1 ],
        "handlersOf" : [ 1 ],
        "headsOf" : [ 1 ],
        "mediatorsOf" : [ 1 ],
        "reportersOf" : [ 1 ],
        "reviewersOf" : [ 1 ],
        "routersOf" : [ 1 ],
        "serversOf" : [ 1 ],
        "supervisorsOver" : [ 1 ],
        "whistlersOf" : [ 1 ]
      },
      "uses" : [ ]
    },
    "climbLadder" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "closeAfterWindow" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "describeTask" : {
      "methods" : { },
      "uses" : [ "TASK_LISTENER" ]
    },
    "escalateToParentUnit" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "exceedStatutoryLimit" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "expireConference" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "expireRerouting" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "findReviewUnit" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "findSuperior" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "issueStep" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "keepHandler" : {
      "methods" : { },
      "uses" : [ "TASK_LISTENER" ]
    },
    "markReviewOverdue" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "markStepOverdue" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "matters" : {
      "methods" : {
        "purposeOf" : [ 1 ]
      },
      "uses" : [ ]
    },
    "notifyDepartments" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "openReReviewWindow" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "openSupervision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "orderRedo" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "passAcceptanceDeadline" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "passLevelDeadline" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "passUrgentReportLimit" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "promiseDayPassed" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "proposeMediator" : {
      "methods" : { },
      "uses" : [ "TASK_LISTENER" ]
    },
    "recordAcceptance" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordAcceptanceDecision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordAnswer" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordAnswersRead" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordCheck" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordConferenceCall" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordConferenceResult" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordConfirmationLapsed" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordConsent" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordContact" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordConvening" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordCourtConfirmation" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordExtensionDecision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordExtensionRequest" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordFallenAway" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordHearing" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordHearingDecision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordHelperLate" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordLateServing" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordLevelOutcome" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordListingDecision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordListingEnd" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordMediationAgreement" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordMediationSession" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordMediator" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordObjection" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordPerformance" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordPlan" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordPressing" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordProposal" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordRecheckOverdue" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordRecheckResult" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordRecusalDecision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordReport" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordRerouting" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordResidentsConvening" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordResidentsMeeting" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordReturnedResult" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordReviewDecision" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordRoute" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordServing" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordSignIn" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordSilence" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordStep" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordUrgentConfirmation" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordUrgentReport" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordWhistle" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordWish" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordWishConfirmation" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordWishLapsed" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "recordWishUnconfirmed" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "remindFirst" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "remindParties" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "remindSecond" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "requestMaterial" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "resumeAfterDeadline" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "resumeAfterHearing" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "resumeAfterMaterial" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "seekSuperior" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "sendNotice" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startAcceptanceClock" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startAccompaniment" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startConfirmationClock" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startLevelClock" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startReportInClocks" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startReviewClock" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startServingClock" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startUrgentReportClock" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startWishConfirmation" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startWishFulfilment" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "startWishOffer" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "takeNextStep" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "today" : {
      "methods" : {
        "end" : [ 0 ]
      },
      "uses" : [ ]
    },
    "watchStatutoryLimits" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    },
    "writeLetter" : {
      "methods" : { },
      "uses" : [ "STEP", "EXECUTION_LISTENER" ]
    }
  },
  "decisions" : {
    "accompaniment-limits" : [ "firstReminder", "limitAmount", "limitUnit" ],
    "appeal-limits" : [ "limitAmount", "limitUnit" ],
    "level-limits" : [ "firstReminder", "limitAmount", "limitUnit", "secondReminder" ],
    "registration" : [ "registrationReason", "review", "way" ],
    "reply-forms" : [ "itemised", "replyLetter" ],
    "statutory-limits" : [ "article", "limitAmount", "limitUnit" ],
    "supervision-ladder" : [ "card", "limitAmount", "limitUnit", "nextStep", "rank", "stepLabel" ],
    "supervision-rules" : [ "step" ],
    "triage" : [ "colour", "procedure", "startLevel", "triageReason" ]
  },
  "facts" : [ "assignee", "businessKey", "createTime", "currentActivityId", "currentActivityName", "dueDate", "followUpDate", "getAssignee", "getBusinessKey", "getCreateTime", "getCurrentActivityId", "getDueDate", "getId", "getName", "getPriority", "getProcessBusinessKey", "getProcessInstanceId", "getTaskDefinitionKey", "getTenantId", "getVariable", "hasVariable", "id", "name", "priority", "processBusinessKey", "processInstanceId", "taskDefinitionKey", "tenantId" ],
  "forms" : {
    "answer-supervision" : [ "answer" ],
    "blow-whistle" : [ "decision", "departments", "hard", "request" ],
    "carry-out-backlog-step" : [ "result" ],
    "check-answer" : [ "note", "verdict" ],
    "choose-mediator" : [ "mediator", "sidesSay" ],
    "confirm-agreement" : [ "appliedOn", "court", "courtNumber", "result" ],
    "confirm-urgent-report" : [ "note" ],
    "confirm-wish" : [ "note", "wishResult" ],
    "contact-petitioner" : [ "note" ],
    "convene-conference" : [ "invited", "meetingOn", "place" ],
    "convene-hearing" : [ "hearingAt", "hearingPlace", "participants" ],
    "convene-residents" : [ "decision", "invited", "meetingAt", "place", "topic", "way" ],
    "decide-extension" : [ "decision", "note" ],
    "decide-hearing" : [ "decision", "note" ],
    "decide-listing" : [ "decision", "note" ],
    "decide-recusal" : [ "decision", "note" ],
    "decide-review" : [ "decision", "facts", "legalBasis", "note", "opinion", "reasons" ],
    "handle-petition" : [ "accompaniment", "answers", "conclusion", "facts", "legalBasis", "note", "opinionReasons", "outcome", "reason", "reply" ],
    "hold-conference" : [ "note", "targetUnit" ],
    "hold-hearing" : [ "hearingOutcome", "minutes", "note" ],
    "hold-session" : [ "heldOn", "link", "minutes", "nextAt", "place", "result", "way" ],
    "make-backlog-plan" : [ "plan" ],
    "name-route" : [ "body", "decision", "note", "route" ],
    "press-department" : [ "note" ],
    "propose-mediation" : [ "decision", "dispute", "otherEmail", "otherParty", "otherPhone", "otherWords" ],
    "read-answers" : [ ],
    "recheck-reply" : [ "note", "recheckResult" ],
    "record-agreement" : [ "agreement", "agreementForm", "effectiveOn", "promises" ],
    "record-consents" : [ "otherConsent", "petitionerConsent" ],
    "record-meeting" : [ "attended", "heldOn", "meetingAt", "minutes", "place", "promises", "resolution", "result" ],
    "record-route-result" : [ "note" ],
    "report-in" : [ "note" ],
    "report-urgent-matter" : [ "measures", "situation" ],
    "request-extension" : [ "decision", "extensionDays", "note" ],
    "reroute-petition" : [ "note", "objection", "targetUnit" ],
    "review-registration" : [ "address", "areaCode", "category", "colour", "decision", "finalNumber", "note", "petitionerName", "petitionerPhone", "procedure", "purpose", "referName", "referTo", "rights", "way" ],
    "serve-decision" : [ "note", "servedBy", "servedOn" ],
    "sign-whistle" : [ ],
    "verify-promise" : [ "note", "postponedTo", "result" ],
    "write-wish" : [ "decision", "wishText", "wishTitle" ]
  },
  "handed" : {
    "acceptance" : [ "procedure", "unit" ],
    "hearing" : [ "unit" ],
    "joint-conference" : [ "procedure", "unit" ],
    "level-handling" : [ "level", "procedure", "unit" ],
    "rerouting" : [ "procedure", "unit" ],
    "review" : [ "stage", "unit" ]
  },
  "messages" : [ "backlog.ended", "listing.takenDown", "mediation.consented", "mediation.objected", "mediation.refused", "petition.ended", "petition.materialReceived", "petition.reReviewAsked", "petition.sentBack", "petition.served", "petition.statutoryLimitPassed", "petition.withdrawn", "recheck.ended", "supervision.lifted", "whistle.answered", "wish.claimed", "wish.done", "wish.givenBack", "wish.takenDown" ],
  "notices" : [ "ACCEPTED", "CONFIRMATION_REMINDED", "EXTENDED", "HANDED_UP", "JOINED", "LATE", "MEDIATION_AGREED", "MEDIATION_FAILED", "MEDIATION_PROPOSED", "MOVED_UP", "RECHECK_BEGUN", "RECUSAL_DECIDED", "REFERRED", "REFUSED", "REGISTERED", "REOPENED", "REROUTED", "REVIEW_BEGUN", "REVIEW_DECIDED", "REVIEW_REFUSED", "ROUTE_NAMED", "ROUTE_RETURNED", "SERVED", "SOLVED", "STAFF_ANSWER_DUE", "STAFF_LATE", "STAFF_REMINDED", "STAFF_SERVING", "STAFF_STEP", "STAFF_SUPERVISED", "STAFF_URGED", "STAFF_URGENT", "STAFF_WHISTLE", "STEP", "SUPPLEMENT", "SUPPLEMENT_EXPIRED", "WISH_CLAIMED", "WISH_FULFILLED", "WISH_UNCONFIRMED" ],
  "processes" : {
    "acceptance" : {
      "calls" : [ ],
      "gives" : [ "address", "areaCode", "article", "category", "colour", "decision", "finalNumber", "limitAmount", "limitUnit", "note", "petitionerName", "petitionerPhone", "procedure", "purpose", "referName", "referTo", "rights", "way" ],
      "timers" : true
    },
    "appeal" : {
      "calls" : [ "review" ],
      "gives" : [ ],
      "timers" : true
    },
    "backlog" : {
      "calls" : [ ],
      "gives" : [ "plan", "result" ],
      "timers" : true
    },
    "co-handling" : {
      "calls" : [ ],
      "gives" : [ "decision", "departments", "hard", "request" ],
      "timers" : false
    },
    "court-confirmation" : {
      "calls" : [ ],
      "gives" : [ "appliedOn", "court", "courtNumber", "firstReminder", "limitAmount", "limitUnit", "result" ],
      "timers" : true
    },
    "deliberation" : {
      "calls" : [ ],
      "gives" : [ "attended", "decision", "heldOn", "invited", "meetingAt", "minutes", "place", "promises", "resolution", "result", "topic", "way" ],
      "timers" : false
    },
    "extension" : {
      "calls" : [ ],
      "gives" : [ "article", "decision", "extensionDays", "limitAmount", "limitUnit", "note" ],
      "timers" : false
    },
    "external-route" : {
      "calls" : [ ],
      "gives" : [ "body", "decision", "note", "route" ],
      "timers" : false
    },
    "handling-hearing" : {
      "calls" : [ "hearing" ],
      "gives" : [ "decision", "note" ],
      "timers" : false
    },
    "hearing" : {
      "calls" : [ ],
      "gives" : [ "hearingAt", "hearingOutcome", "hearingPlace", "minutes", "note", "participants" ],
      "timers" : false
    },
    "joint-conference" : {
      "calls" : [ ],
      "gives" : [ "firstReminder", "invited", "limitAmount", "limitUnit", "meetingOn", "note", "place", "secondReminder", "targetUnit" ],
      "timers" : true
    },
    "level-handling" : {
      "calls" : [ ],
      "gives" : [ "accompaniment", "answers", "conclusion", "facts", "firstReminder", "legalBasis", "limitAmount", "limitUnit", "note", "opinionReasons", "outcome", "reason", "reply", "secondReminder" ],
      "timers" : true
    },
    "mediation" : {
      "calls" : [ ],
      "gives" : [ "agreement", "agreementForm", "decision", "dispute", "effectiveOn", "heldOn", "link", "mediator", "minutes", "nextAt", "otherConsent", "otherEmail", "otherParty", "otherPhone", "otherWords", "petitionerConsent", "place", "promises", "result", "sidesSay", "way" ],
      "timers" : false
    },
    "petition" : {
      "calls" : [ "acceptance", "level-handling", "rerouting" ],
      "gives" : [ "article", "colour", "limitAmount", "limitUnit", "procedure", "registrationReason", "review", "startLevel", "triageReason", "way" ],
      "timers" : false
    },
    "promise" : {
      "calls" : [ ],
      "gives" : [ "note", "postponedTo", "result" ],
      "timers" : true
    },
    "public-listing" : {
      "calls" : [ ],
      "gives" : [ "decision", "note" ],
      "timers" : true
    },
    "recheck" : {
      "calls" : [ ],
      "gives" : [ "limitAmount", "limitUnit", "note", "recheckResult" ],
      "timers" : true
    },
    "recusal" : {
      "calls" : [ ],
      "gives" : [ "decision", "note" ],
      "timers" : false
    },
    "report-in" : {
      "calls" : [ ],
      "gives" : [ "contactAmount", "contactUnit", "note", "reportAmount", "reportUnit", "signInAmount", "signInUnit" ],
      "timers" : true
    },
    "rerouting" : {
      "calls" : [ "joint-conference" ],
      "gives" : [ "firstReminder", "limitAmount", "limitUnit", "note", "objection", "secondReminder", "targetUnit" ],
      "timers" : true
    },
    "review" : {
      "calls" : [ "hearing" ],
      "gives" : [ "decision", "facts", "legalBasis", "limitAmount", "limitUnit", "note", "opinion", "reasons" ],
      "timers" : true
    },
    "serving" : {
      "calls" : [ ],
      "gives" : [ "firstReminder", "limitAmount", "limitUnit", "note", "servedBy", "servedOn" ],
      "timers" : true
    },
    "small-wish" : {
      "calls" : [ ],
      "gives" : [ "decision", "limitAmount", "limitUnit", "note", "wishResult", "wishText", "wishTitle" ],
      "timers" : true
    },
    "statutory-limit" : {
      "calls" : [ ],
      "gives" : [ ],
      "timers" : true
    },
    "supervision" : {
      "calls" : [ ],
      "gives" : [ "answer", "card", "limitAmount", "limitUnit", "nextStep", "note", "verdict" ],
      "timers" : true
    },
    "urgent-report" : {
      "calls" : [ ],
      "gives" : [ "firstReminder", "limitAmount", "limitUnit", "measures", "note", "situation" ],
      "timers" : true
    }
  },
  "roles" : [ "administrator", "grid_worker", "handler", "head", "mediator", "registrar", "supervisor", "system", "volunteer", "whistler" ],
  "rules" : {
    "bean-kind" : {
      "atRunTime" : "这个组件不能用在这里，走到这里会出错",
      "mend" : "服务任务用步骤组件，监听器用监听组件",
      "severity" : "ERROR"
    },
    "bean-member" : {
      "atRunTime" : "组件没有这个方法，走到这里会出错",
      "mend" : "核对方法名和参数个数",
      "severity" : "ERROR"
    },
    "bean-unknown" : {
      "atRunTime" : "没有这个组件，走到这里会出错，重试用尽后事项停住",
      "mend" : "核对名称；平台公布的组件见管理员指南",
      "severity" : "ERROR"
    },
    "binding" : {
      "atRunTime" : "绑定在同一次部署上，单独改表单或决策表不起作用",
      "mend" : "绑定选“latest”",
      "severity" : "WARNING"
    },
    "call-cycle" : {
      "atRunTime" : "流程互相调用成环，没完没了地启动自己",
      "mend" : "去掉环上的一个调用活动",
      "severity" : "ERROR"
    },
    "call-hands-over" : {
      "atRunTime" : "被调用的流程不知道是哪一件、归哪个单位，会出错或者任务没有人看得见",
      "mend" : "在“输入映射”中传入业务键和 unit",
      "severity" : "ERROR"
    },
    "called-process" : {
      "atRunTime" : "被调用的流程不存在，走到这里会出错",
      "mend" : "核对流程标识，或者和被调用的流程一起部署",
      "severity" : "ERROR"
    },
    "connector" : {
      "atRunTime" : "连接器由模型直接访问外部系统，平台不执行",
      "mend" : "删去连接器，改用平台的服务任务",
      "severity" : "ERROR"
    },
    "dead-end" : {
      "atRunTime" : "流程在这里不声不响地结束",
      "mend" : "接上后面的步骤，或者接一个结束事件",
      "severity" : "WARNING"
    },
    "decision-output" : {
      "atRunTime" : "决策表没有这一列输出，取到的是空值或者出错",
      "mend" : "核对输出列的名称",
      "severity" : "ERROR"
    },
    "decision-rows" : {
      "atRunTime" : "几条规则同时适用时这一步会出错，事项停在这里",
      "mend" : "决策表的命中策略改为 FIRST 或者 UNIQUE，或者不要只取一行",
      "severity" : "ERROR"
    },
    "decision-unknown" : {
      "atRunTime" : "决策表不存在，走到这里会出错",
      "mend" : "核对决策标识，或者和决策表一起部署",
      "severity" : "ERROR"
    },
    "does-nothing" : {
      "atRunTime" : "没有类型的任务不做任何事，直接通过",
      "mend" : "换成用户任务或服务任务，或者删去",
      "severity" : "WARNING"
    },
    "endless-loop" : {
      "atRunTime" : "循环中没有停顿，会在一个事务里不停地转，直到出错",
      "mend" : "在循环中放一个用户任务，或者去掉循环",
      "severity" : "ERROR"
    },
    "engine-refuses" : {
      "atRunTime" : "引擎拒绝部署",
      "mend" : "按说明改；看不明白的，把文件交给维护人员",
      "severity" : "ERROR"
    },
    "expression-invalid" : {
      "atRunTime" : "表达式写错了，引擎读不出，部署会失败",
      "mend" : "检查括号、引号和运算符",
      "severity" : "ERROR"
    },
    "expression-reach" : {
      "atRunTime" : "表达式触及平台没有公布的对象，运行时会被拒绝，办理卡住",
      "mend" : "只使用公布的组件、流程变量和 execution、task 的少数属性",
      "severity" : "ERROR"
    },
    "file-doctype" : {
      "atRunTime" : "DOCTYPE 和外部实体可以读取服务器上的文件，或者耗尽内存",
      "mend" : "删去文件开头的 DOCTYPE 和所有实体",
      "severity" : "ERROR"
    },
    "file-ignored" : {
      "atRunTime" : "引擎看不出这是什么文件，收下以后不会使用它",
      "mend" : "流程的文件名以 .bpmn 结尾，决策表以 .dmn 结尾，表单以 .form 结尾",
      "severity" : "WARNING"
    },
    "file-kind" : {
      "atRunTime" : "平台不执行这种模型",
      "mend" : "只部署 .bpmn、.dmn 和 .form 文件",
      "severity" : "ERROR"
    },
    "file-name" : {
      "atRunTime" : "找文件要靠打开来看，两个文件会互相覆盖",
      "mend" : "一个文件只放一个流程或决策，文件名与标识相同",
      "severity" : "WARNING"
    },
    "file-too-large" : {
      "atRunTime" : "过大的模型无人看得懂，打开和办理都会变慢",
      "mend" : "拆成几个流程，用调用活动连接起来",
      "severity" : "ERROR"
    },
    "file-unreadable" : {
      "atRunTime" : "引擎读不出这个文件，部署会失败",
      "mend" : "用 Camunda Modeler 打开并重新保存；手工改过的，检查标签是否成对、编码是否为 UTF-8",
      "severity" : "ERROR"
    },
    "form-choice" : {
      "atRunTime" : "没有哪一步认得这个选项，选了它提交会被退回",
      "mend" : "改成平台认得的值，或者在流程里按这个值分支",
      "severity" : "ERROR"
    },
    "form-component" : {
      "atRunTime" : "任务列表认不得这种组件，整张表单打不开",
      "mend" : "改用文字、单选、下拉、日期等组件；文件由信访人或者经办人作为附件提交",
      "severity" : "ERROR"
    },
    "form-condition" : {
      "atRunTime" : "显示条件引用了表单里没有的字段，这一项不会按预想出现",
      "mend" : "核对字段的键",
      "severity" : "ERROR"
    },
    "form-field" : {
      "atRunTime" : "没有人读这个字段，办理人填写的内容会丢失",
      "mend" : "字段的键用平台已有的变量，或者在模型中使用它",
      "severity" : "WARNING"
    },
    "form-field-missing" : {
      "atRunTime" : "后面的步骤要这一项时办理人无处填写，提交会被退回",
      "mend" : "把这一项放回表单；确实不要的，先试一遍各种结果",
      "severity" : "WARNING"
    },
    "form-field-twice" : {
      "atRunTime" : "两个字段的键相同，整张表单打不开",
      "mend" : "给每个字段不同的键",
      "severity" : "ERROR"
    },
    "form-unknown" : {
      "atRunTime" : "表单不存在，任务打不开",
      "mend" : "核对表单标识，或者和表单文件一起部署",
      "severity" : "ERROR"
    },
    "group-empty" : {
      "atRunTime" : "组里现在没有人，任务没有人看得见",
      "mend" : "先在人员管理中给这个角色配人",
      "severity" : "WARNING"
    },
    "group-unknown" : {
      "atRunTime" : "没有这样的组，任务没有人看得见",
      "mend" : "组的写法是“单位代码.角色”，最好用 ${candidates...} 按单位取",
      "severity" : "ERROR"
    },
    "hearing-clock" : {
      "atRunTime" : "听证的时间算进了复核期限，或者听证之后期限一直暂停、永远不会到期（《信访工作条例》第三十六条）",
      "mend" : "听证接在 #{recordReviewDecision} 之后、条件为 ${decision == 'HEARING'} 的一路上，中间不等人；听证之后接 #{resumeAfterHearing}",
      "severity" : "ERROR"
    },
    "history-time-to-live" : {
      "atRunTime" : "引擎拒绝没有历史保留期的模型",
      "mend" : "填写历史保留期，例如 P30D",
      "severity" : "ERROR"
    },
    "implementation" : {
      "atRunTime" : "任务没有说明由什么执行，引擎拒绝部署",
      "mend" : "填写委托表达式，如 #{recordLevelOutcome}",
      "severity" : "ERROR"
    },
    "java-class" : {
      "atRunTime" : "按类名调用 Java 等于在服务器上运行代码",
      "mend" : "改用委托表达式，填写平台公布的组件，如 #{recordLevelOutcome}",
      "severity" : "ERROR"
    },
    "join-waits" : {
      "atRunTime" : "并行汇合要等所有进来的分支，而这些分支只会来一条，流程永远停在这里",
      "mend" : "改用排他网关汇合，或者在前面用并行网关分开",
      "severity" : "ERROR"
    },
    "letter-words" : {
      "atRunTime" : "走到这里会出错，文书发不出去",
      "mend" : "填写文书名称和内容；花括号里只用列出的名称",
      "severity" : "ERROR"
    },
    "level-deadline" : {
      "atRunTime" : "本级办理超期没有人知道，不会提级",
      "mend" : "在办理任务上加时限边界事件，后接 #{passLevelDeadline}",
      "severity" : "ERROR"
    },
    "level-way-out" : {
      "atRunTime" : "这一级办完也结束不了",
      "mend" : "从本级办理之后接到结束事件",
      "severity" : "ERROR"
    },
    "level-way-up" : {
      "atRunTime" : "这一级解决不了或者超期时没有上交的路，事项困在本级",
      "mend" : "从本级办理之后接到 #{escalateToParentUnit}",
      "severity" : "ERROR"
    },
    "limits-sum" : {
      "atRunTime" : "各级依次办满会超过法定办理期限（《信访工作条例》第三十四条）",
      "mend" : "缩短各级时限，使总和不超过法定期限",
      "severity" : "ERROR"
    },
    "loop-limit" : {
      "atRunTime" : "循环中的等待没有时限，可以一直绕下去",
      "mend" : "给循环中的任务加到期时间，或者给等待加时限事件",
      "severity" : "ERROR"
    },
    "message-not-here" : {
      "atRunTime" : "平台把这个消息发给一处；两处都等，发消息时就出错，例如撤回不了",
      "mend" : "只在平台自带的流程里等它；事项结束时要收尾的，等 petition.ended",
      "severity" : "ERROR"
    },
    "message-unheard" : {
      "atRunTime" : "平台发出这个消息时没有人接，撤回、补正等会出错，或者该结束的不结束",
      "mend" : "把等待这个消息的事件画回来",
      "severity" : "ERROR"
    },
    "message-unknown" : {
      "atRunTime" : "没有谁发出这个消息，会一直等下去",
      "mend" : "使用平台发出的消息，名称见 processes/README.md",
      "severity" : "ERROR"
    },
    "never-thrown" : {
      "atRunTime" : "没有任何模型抛出这个代码，这条路永远走不到",
      "mend" : "核对错误或升级代码，或者删去这个事件",
      "severity" : "WARNING"
    },
    "no-end" : {
      "atRunTime" : "从这里走不到任何结束，事项永远不会办结",
      "mend" : "接上一条通向结束事件的路",
      "severity" : "ERROR"
    },
    "no-name" : {
      "atRunTime" : "任务列表和办理记录里没有名称",
      "mend" : "填写中文名称",
      "severity" : "WARNING"
    },
    "no-start" : {
      "atRunTime" : "流程没有起点，无法启动",
      "mend" : "加一个开始事件",
      "severity" : "ERROR"
    },
    "not-checked" : {
      "atRunTime" : "不能保证模型照预想运行",
      "mend" : "检查这个文件里少见的元素；仍不能解决的，把文件交给维护人员",
      "severity" : "ERROR"
    },
    "not-drawn" : {
      "atRunTime" : "图上看不见这一步，检查和迁移时找不到它",
      "mend" : "在 Camunda Modeler 中把它画出来",
      "severity" : "WARNING"
    },
    "not-exclusive" : {
      "atRunTime" : "同一件的几个步骤同时运行，会互相冲突而重做",
      "mend" : "勾选“排他”",
      "severity" : "WARNING"
    },
    "not-given-yet" : {
      "atRunTime" : "走到这里会出错：登记、提交或者到期的那一步做不下去，事项停住",
      "mend" : "把给出它的步骤放在前面，并且不要隔着它不能跨过的步骤：时限接在“查时限”和“开始计时”之后，自己的字段在下一个“登记”步骤之前用",
      "severity" : "ERROR"
    },
    "notice-choice" : {
      "atRunTime" : "走到这里会出错，通知发不出去",
      "mend" : "选择通知谁和哪一条通知文字；给信访人的文字发给信访人，给工作人员的发给工作人员",
      "severity" : "ERROR"
    },
    "other-engine" : {
      "atRunTime" : "这是另一种引擎的模型，其中的任务在这里不会执行",
      "mend" : "在 Camunda Modeler 中新建 Camunda 7 的图，再把内容移过去",
      "severity" : "ERROR"
    },
    "person-literal" : {
      "atRunTime" : "任务写死给一个人，他调离以后没有人接手",
      "mend" : "改用候选组，由角色决定",
      "severity" : "WARNING"
    },
    "process-not-executable" : {
      "atRunTime" : "引擎会忽略这个流程，部署了也不起作用",
      "mend" : "选中空白处，勾选“可执行”",
      "severity" : "ERROR"
    },
    "process-twice" : {
      "atRunTime" : "同一标识的两个流程，只有一个会生效",
      "mend" : "改掉其中一个的标识",
      "severity" : "ERROR"
    },
    "retry-cycle" : {
      "atRunTime" : "出错以后按引擎的默认间隔重试，和其他步骤不一致",
      "mend" : "填写重试周期 PT1M,PT5M,PT30M,PT2H,PT8H",
      "severity" : "WARNING"
    },
    "retry-cycle-invalid" : {
      "atRunTime" : "重试周期写错了，出错以后不会重试",
      "mend" : "写成 PT1M,PT5M,PT30M,PT2H,PT8H 或者 R3/PT10M",
      "severity" : "ERROR"
    },
    "save-point" : {
      "atRunTime" : "一连串步骤在一个事务里，最后一步出错会全部重做，重试也从头开始",
      "mend" : "在中间的步骤勾选“异步（之前）”，并填写重试周期",
      "severity" : "WARNING"
    },
    "script" : {
      "atRunTime" : "脚本等于在服务器上运行代码，平台没有脚本引擎，走到这里会出错",
      "mend" : "改用平台的服务任务；判断用一个变量的条件",
      "severity" : "ERROR"
    },
    "signal-unknown" : {
      "atRunTime" : "没有谁发出这个信号，会一直等下去",
      "mend" : "核对信号名称，或者改用消息",
      "severity" : "ERROR"
    },
    "split-condition" : {
      "atRunTime" : "没有条件的分支总是成立，排在后面的分支走不到",
      "mend" : "给每条非默认的分支写上条件，默认流不写条件",
      "severity" : "ERROR"
    },
    "split-default" : {
      "atRunTime" : "所有条件都不成立时流程停住，事项无法继续",
      "mend" : "给网关指定一条默认流",
      "severity" : "ERROR"
    },
    "split-twice" : {
      "atRunTime" : "两条分支的条件相同，第二条永远走不到",
      "mend" : "改掉其中一条的条件",
      "severity" : "ERROR"
    },
    "start-by-nobody" : {
      "atRunTime" : "这样启动的流程不知道是哪一件、归哪个单位，启动时出错；和平台等待同一个消息的，还会使平台发消息出错",
      "mend" : "用普通的开始事件，由调用活动启动它",
      "severity" : "ERROR"
    },
    "step-id" : {
      "atRunTime" : "平台按标识找这一步，找不到就会出错：重新分流、回避、恢复办理都走不下去",
      "mend" : "选中这一步，把标识（ID）改回原来的",
      "severity" : "ERROR"
    },
    "step-left-out" : {
      "atRunTime" : "法律规定的这一步不再做，也没有别的步骤代替",
      "mend" : "把这一步画回来；确实要改的，先请维护人员核对法律依据",
      "severity" : "ERROR"
    },
    "step-missing" : {
      "atRunTime" : "平台自带的这一步不再做",
      "mend" : "确认是有意去掉的；不是的，画回来",
      "severity" : "WARNING"
    },
    "table-gap" : {
      "atRunTime" : "有的事项没有一条规则适用，登记或分流时停住",
      "mend" : "在最后加一条不设条件的规则",
      "severity" : "ERROR"
    },
    "table-input" : {
      "atRunTime" : "没有谁给这个输入赋值，查表会出错",
      "mend" : "核对输入表达式的变量名",
      "severity" : "ERROR"
    },
    "table-language" : {
      "atRunTime" : "平台只认 FEEL 表达式，别的语言等于运行代码",
      "mend" : "表达式语言选 FEEL",
      "severity" : "ERROR"
    },
    "table-limits" : {
      "atRunTime" : "有的事项查不到时限或者查到几个，会在启动或到期时停住",
      "mend" : "每个程序、每一级和每个环节恰好一行，时限为正整数加单位",
      "severity" : "ERROR"
    },
    "table-no-answer" : {
      "atRunTime" : "这种情况查不到结果，取到的是空值：后面的条件都不成立，要用这个值的步骤会出错",
      "mend" : "补上缺的情况；或者把命中策略改为 FIRST，在最后加一条不设条件的规则",
      "severity" : "WARNING"
    },
    "table-overlap" : {
      "atRunTime" : "两条规则对同样的情况给出结果，引擎报错",
      "mend" : "删去其中一条，或者改条件",
      "severity" : "ERROR"
    },
    "table-rule-dead" : {
      "atRunTime" : "前面的规则已经包括了这些情况，这一条永远不会用到",
      "mend" : "移到前面，或者删去",
      "severity" : "WARNING"
    },
    "table-unusable" : {
      "atRunTime" : "决策表算不出结果，走到这里会出错",
      "mend" : "检查表达式、类型和命中策略",
      "severity" : "ERROR"
    },
    "table-value" : {
      "atRunTime" : "规则给出平台不认识的值，事项无处可去",
      "mend" : "改成列出的值之一",
      "severity" : "ERROR"
    },
    "task-candidates" : {
      "atRunTime" : "没有人能在任务列表中看到这个任务",
      "mend" : "填写候选组，如 ${candidates.handlersOf(unit)}",
      "severity" : "ERROR"
    },
    "task-form" : {
      "atRunTime" : "任务打开是空白的，办理人无从填写",
      "mend" : "填写 Camunda 表单的标识，绑定选“latest”",
      "severity" : "ERROR"
    },
    "task-form-kind" : {
      "atRunTime" : "内嵌表单在 REST 部署之后打不开，并且会在浏览器里运行模型带来的代码",
      "mend" : "改用 Camunda 表单（.form 文件）",
      "severity" : "ERROR"
    },
    "task-limit" : {
      "atRunTime" : "任务没有时限，可以无限期搁置，没有提醒也不会提级",
      "mend" : "填写到期时间，如 ${deadlineAt}，或者加时限的边界事件",
      "severity" : "ERROR"
    },
    "task-of-no-unit" : {
      "atRunTime" : "这个流程不属于任何单位，里面的人工任务所有单位的人都看得见",
      "mend" : "把人工任务放进由它调用的流程，并传入变量 unit",
      "severity" : "ERROR"
    },
    "timer-literal" : {
      "atRunTime" : "期限写死在图里：不按工作日计算，补正时不暂停，改期限要改模型，还可能违反法定期限",
      "mend" : "用变量，如 ${deadlineAt}，期限放在时限表中",
      "severity" : "ERROR"
    },
    "timer-repeats" : {
      "atRunTime" : "重复的定时器不按工作日计算，停机期间错过的不会补",
      "mend" : "改用按日期的定时器，由服务任务算好时间",
      "severity" : "ERROR"
    },
    "uncaught-error" : {
      "atRunTime" : "抛出的错误没有人接，流程在这里出错停住",
      "mend" : "在外层活动或调用它的活动上加错误边界事件",
      "severity" : "ERROR"
    },
    "uncaught-escalation" : {
      "atRunTime" : "抛出的升级没有人接，不声不响地继续，等于没有抛",
      "mend" : "在外层活动或调用它的活动上加升级边界事件",
      "severity" : "ERROR"
    },
    "unreachable" : {
      "atRunTime" : "从开始走不到这里，画了也不会执行",
      "mend" : "用顺序流接上，或者删去",
      "severity" : "ERROR"
    },
    "value-unusable" : {
      "atRunTime" : "引擎认不得这个值，走到这里会出错，或者拒绝部署",
      "mend" : "按说明填写",
      "severity" : "ERROR"
    },
    "variable-unknown" : {
      "atRunTime" : "没有谁给这个变量赋值，走到这里会出错",
      "mend" : "核对拼写；自己的变量先用输出参数或表单字段给出",
      "severity" : "ERROR"
    }
  },
  "variables" : [ "accompaniment", "accused", "address", "agreement", "agreementForm", "answer", "answers", "appliedOn", "areaCode", "article", "attended", "body", "card", "category", "channel", "climbs", "colour", "conclusion", "conference", "consent", "contactAmount", "contactDueAt", "contactUnit", "count", "court", "courtNumber", "deadlineAt", "decision", "departments", "dispute", "effectiveOn", "extensionDays", "facts", "finalNumber", "firstReminder", "firstReminderAt", "hard", "headcount", "hearingAt", "hearingOutcome", "hearingPlace", "heldOn", "invited", "itemised", "leader", "legalBasis", "level", "limitAmount", "limitUnit", "link", "measures", "mediator", "meetingAt", "meetingOn", "minutes", "names", "nextAt", "nextStep", "nextWork", "note", "objection", "opinion", "opinionReasons", "otherConsent", "otherEmail", "otherParty", "otherPhone", "otherWords", "outcome", "participants", "petitionerConsent", "petitionerName", "petitionerPhone", "place", "plan", "postponedTo", "procedure", "promise", "promiseDueAt", "promises", "purpose", "rank", "reason", "reasons", "recheckResult", "recusalRequest", "referName", "referTo", "registrationReason", "reply", "replyLetter", "reportAmount", "reportDueAt", "reportStep", "reportUnit", "request", "requestedProcedure", "resolution", "result", "review", "rights", "route", "rule", "secondReminder", "secondReminderAt", "served", "servedBy", "servedOn", "sidesSay", "signInAmount", "signInDueAt", "signInUnit", "silence", "situation", "stage", "startLevel", "startedBy", "step", "stepLabel", "superior", "supplementDueAt", "targetUnit", "text", "topic", "triageReason", "trusted", "unit", "verdict", "way", "windowEndsAt", "wishResult", "wishText", "wishTitle" ],
  "withoutUnit" : [ "appeal", "petition", "statutory-limit" ],
  "yesOrNo" : [ "hard" ]
};
