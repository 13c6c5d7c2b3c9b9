package org.maplebridge.replay;

/**
 * Of so many petitions of a kind so many were rehearsed.
 *
 * @param what 在办的 or 已办结的
 * @param there when the rehearsal began
 */
record Taken(String what, long there, long taken) {

    private static final String RULE = "按编号的散列值抽取，与提出的早晚、单位和内容无关，再演练一次抽到的还是这些";

    static Taken of(String what, long there, int most) {
        return new Taken(what, there, Math.min(there, most));
    }

    /** For administrators: how many of how many, and by which rule where some were left out. */
    public String words() {
        if (there == taken) {
            return what + " " + there + " 件，全部演练";
        }
        return what + " " + there + " 件，演练了其中 " + taken + " 件" + (taken == 0 ? "" : "，" + RULE);
    }
}
