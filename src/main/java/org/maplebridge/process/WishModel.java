package org.maplebridge.process;

/** What {@code small-wish.bpmn} shares with the code. */
final class WishModel {

    static final String PROCESS = "small-wish";

    static final String CLAIMED = "wish.claimed";
    static final String GIVEN_BACK = "wish.givenBack";
    static final String DONE = "wish.done";
    static final String TAKEN_DOWN = "wish.takenDown";

    /** Rows of the table of accompaniment limits. */
    static final String OFFER = "WISH_OFFER";

    static final String FULFIL = "WISH_FULFIL";
    static final String CONFIRM = "WISH_CONFIRM";

    static final ProcessVariable<String> WISH_TITLE = ProcessVariable.text("wishTitle");
    static final ProcessVariable<String> WISH_TEXT = ProcessVariable.text("wishText");
    static final ProcessVariable<String> WISH_RESULT = ProcessVariable.text("wishResult");

    private WishModel() {}
}
