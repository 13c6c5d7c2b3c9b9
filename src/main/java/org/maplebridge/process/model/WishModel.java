package org.maplebridge.process.model;

/** What {@code small-wish.bpmn} shares with the code. */
public final class WishModel {

    public static final String PROCESS = "small-wish";

    public static final String CLAIMED = "wish.claimed";
    public static final String GIVEN_BACK = "wish.givenBack";
    public static final String DONE = "wish.done";
    public static final String TAKEN_DOWN = "wish.takenDown";

    /** Rows of the table of accompaniment limits. */
    public static final String OFFER = "WISH_OFFER";

    public static final String FULFIL = "WISH_FULFIL";
    public static final String CONFIRM = "WISH_CONFIRM";

    public static final ProcessVariable<String> WISH_TITLE = ProcessVariable.text("wishTitle");
    public static final ProcessVariable<String> WISH_TEXT = ProcessVariable.text("wishText");
    public static final ProcessVariable<String> WISH_RESULT = ProcessVariable.text("wishResult");

    private WishModel() {}
}
