package org.maplebridge.limits;

/** What a clock limits. */
public enum ClockKind {
    /** Handling at one level; local practice, from the table of level limits. */
    LEVEL_LIMIT("本级办理时限"),
    /** Handling across all levels, from acceptance on (Reg. art. 34); it never rests. */
    STATUTORY_LIMIT("法定办理时限"),
    /** Time of the registrar to decide whether a petition is accepted (Reg. art. 23). */
    ACCEPTANCE("受理时限"),
    /** Time of a unit to object that it is not competent, from receipt on (Reg. art. 23). */
    OBJECTION("异议时限"),
    /** Time of the petitioner to bring what is missing; the level's clock rests meanwhile. */
    SUPPLEMENT("补正时限"),
    /** Time of the superior unit to name another unit for a wrongly routed petition. */
    REROUTING("重新分派时限"),
    /** Time of a joint conference to say who is competent where there is no common superior (Reg. art. 24). */
    CONFERENCE("联席会议时限"),
    /** Time of a department to sign for a whistle; local practice like the two that follow. */
    WHISTLE_SIGN_IN("吹哨签收时限"),
    /** Time of a whistled department to contact the petitioner. */
    WHISTLE_CONTACT("吹哨联系时限"),
    /** Time of a whistled department to report what it found and did. */
    WHISTLE_REPORT("吹哨报到时限"),
    /** Time of the first unit to report a major or urgent matter up the line (Reg. art. 25); local practice. */
    URGENT_REPORT("紧急事项上报时限"),
    /** Time of both sides of an agreement to apply for its confirmation by a court (PML art. 33). */
    COURT_CONFIRMATION("司法确认申请期限"),
    /** Time of the petitioner to ask for the next review (Reg. art. 35, 36). */
    REVIEW_WINDOW("请求复查复核期限"),
    /** Time of the level above to decide the review (Reg. art. 35). */
    REVIEW("复查期限"),
    /** Time to decide the second and last review; hearings are not counted (Reg. art. 36). */
    RE_REVIEW("复核期限"),
    /** Time of a unit to serve what it decided on whom it concerns; local practice. */
    SERVING("送达期限"),
    /** Time of the level above to look at a reply that the petitioner is dissatisfied with; local practice. */
    RECHECK("回访核查期限"),
    /** Time of helpers to claim a small wish; local practice like the one that follows. */
    WISH_OFFER("微心愿认领期限"),
    /** Time of a helper to fulfil the wish that he claimed. */
    WISH_FULFIL("微心愿完成期限"),
    /** Time of the unit to ask whether the wish came true, as a helper reported. */
    WISH_CONFIRM("微心愿核实期限"),
    /** Time of a supervised unit to answer in writing (Reg. art. 40). */
    SUPERVISION_ANSWER("督办答复期限");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    /** Whether it goes on when the petition it came from is withdrawn. */
    boolean outlivesPetition() {
        return this == COURT_CONFIRMATION;
    }

    /** Whether it limits a right that somebody may leave unused: nobody is late when it ends. */
    boolean ofARight() {
        return this == OBJECTION || this == REVIEW_WINDOW || this == COURT_CONFIRMATION;
    }

    public String label() {
        return label;
    }
}
