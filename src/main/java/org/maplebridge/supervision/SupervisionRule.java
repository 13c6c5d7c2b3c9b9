package org.maplebridge.supervision;

/** Why a unit is supervised (Reg. art. 40). Which step each raises is said by a decision table. */
public enum SupervisionRule {
    URGED("信访人催办"),
    LATE_ACCEPTANCE("逾期未受理"),
    LATE_HANDLING("最高一级逾期未办结"),
    STATUTORY_LIMIT_PASSED("超过法定办理期限"),
    LATE_REVIEW("逾期未作出复查（复核）决定"),
    LATE_URGENT_REPORT("逾期未上报紧急事项"),
    LATE_SERVING("逾期未送达"),
    NOT_CARRIED_OUT("处理意见没有落实"),
    FALSE_CLOSURE("答复被复查（复核）撤销"),
    PING_PONG("多次退回或者重办"),
    /** A supervisor decided it; no table is asked. So for the three that follow, of which no rule can know (Reg. art. 44-46). */
    BY_HAND("督办员发出"),
    LEAKED("泄露检举控告内容"),
    RETALIATED("打击报复信访人"),
    CONCEALED("隐瞒、谎报、缓报重大紧急事项"),
    /** A step that an administrator drew; no table is asked either. */
    BY_MODEL("流程规定督办");

    private final String label;

    SupervisionRule(String label) {
        this.label = label;
    }

    /** Whether a supervisor says so. */
    public boolean byHand() {
        return this == BY_HAND || this == LEAKED || this == RETALIATED || this == CONCEALED;
    }

    public String label() {
        return label;
    }
}
