package org.maplebridge.supervision;

import java.util.Set;
import org.maplebridge.limits.ClockKind;

/** Why a unit is supervised (Reg. art. 40). Which step each raises is said by a decision table. */
public enum SupervisionRule {
    URGED("信访人催办", "信访人催办，反映至今没有得到处理结果。"),
    LATE_ACCEPTANCE("逾期未受理", "受理期限已于{0}届满，没有按期作出是否受理的决定（《信访工作条例》第二十三条）。", ClockKind.ACCEPTANCE),
    LATE_HANDLING("最高一级逾期未办结", "本级办理期限已于{0}届满，没有办结。", ClockKind.LEVEL_LIMIT),
    STATUTORY_LIMIT_PASSED("超过法定办理期限", "法定办理期限已于{0}届满，没有办结（《信访工作条例》第三十四条）。", ClockKind.STATUTORY_LIMIT),
    LATE_REVIEW(
            "逾期未作出复查（复核）决定", "复查（复核）期限已于{0}届满，没有作出书面意见（《信访工作条例》第三十五条、第三十六条）。", ClockKind.REVIEW, ClockKind.RE_REVIEW),
    LATE_URGENT_REPORT("逾期未上报紧急事项", "紧急事项没有在规定的时间内上报（《信访工作条例》第二十五条）。"),
    LATE_SERVING("逾期未送达", "送达期限已于{0}届满，书面答复没有送达信访人。", ClockKind.SERVING),
    NOT_CARRIED_OUT("处理意见没有落实", "处理意见或者达成的协议没有落实。"),
    PROMISE_UNVERIFIED("承诺到期没有核实", "约定的履行日期已过，没有核实承诺是否履行。"),
    FALSE_CLOSURE("答复被复查（复核）撤销", "原答复经复查（复核）被撤销，须重新办理。"),
    PING_PONG("多次退回或者重办", "多次退回或者重办，有推诿、拖延的情形。"),
    /** A supervisor decided it; no table is asked. So for the three that follow, of which no rule can know (Reg. art. 44-46). */
    BY_HAND("督办员发出"),
    LEAKED("泄露检举控告内容"),
    RETALIATED("打击报复信访人"),
    CONCEALED("隐瞒、谎报、缓报重大紧急事项"),
    /** A step that an administrator drew; no table is asked either. */
    BY_MODEL("流程规定督办");

    private final String label;
    private final String problem;
    private final Set<ClockKind> limits;

    SupervisionRule(String label) {
        this(label, null);
    }

    SupervisionRule(String label, String problem, ClockKind... limits) {
        this.label = label;
        this.problem = problem;
        this.limits = Set.of(limits);
    }

    /** Whether a supervisor says so. */
    public boolean byHand() {
        return this == BY_HAND || this == LEAKED || this == RETALIATED || this == CONCEALED;
    }

    public String label() {
        return label;
    }

    /** The sentence of the letter to the unit, with {@code {0}} for the limit's last day; null where a person or a model says it. */
    String problem() {
        return problem;
    }

    /** The limits one of which passed. */
    Set<ClockKind> limits() {
        return limits;
    }
}
