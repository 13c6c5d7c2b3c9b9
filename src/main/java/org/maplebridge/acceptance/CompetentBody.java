package org.maplebridge.acceptance;

/** To whom a petition is referred (Reg. art. 22). */
enum CompetentBody {
    POLITICAL_LEGAL("政法机关"),
    DISCIPLINE("纪委监委"),
    /** Named by the registrar. */
    OTHER_BODY("其他机关、单位");

    private final String label;

    CompetentBody(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
