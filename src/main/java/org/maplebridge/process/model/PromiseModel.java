package org.maplebridge.process.model;

import java.util.Date;

/** What {@code promise.bpmn} shares with the code. */
public final class PromiseModel {

    /** Which of several promises; steers nothing in the model. */
    public static final ProcessVariable<Number> PROMISE = ProcessVariable.number("promise");

    public static final String PROCESS = "promise";

    public static final ProcessVariable<Date> PROMISE_DUE_AT = ProcessVariable.date("promiseDueAt");

    /** The other day that both sides agreed on. */
    public static final ProcessVariable<String> POSTPONED_TO = ProcessVariable.text("postponedTo");

    private PromiseModel() {}
}
