package org.maplebridge.process;

import java.util.Date;

/** What {@code promise.bpmn} shares with the code. */
final class PromiseModel {

    static final String PROCESS = "promise";

    static final ProcessVariable<Date> PROMISE_DUE_AT = ProcessVariable.date("promiseDueAt");

    private PromiseModel() {}
}
