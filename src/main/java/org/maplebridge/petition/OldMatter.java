package org.maplebridge.petition;

import java.util.List;
import org.maplebridge.shared.FieldError;

/** What became of a petition on the list of old matters (历史积案), as a list of petitions may ask for it. */
public enum OldMatter {
    /** Put on the list. */
    ENTERED("列入过积案", "true", "entered_at >= ?", "entered_at < ?"),
    /** Settled. */
    SETTLED("已化解", "ended_at is not null", "ended_at >= ?", "ended_at < ?"),
    /** On the list and not settled; with a last day, as it stood at its end. */
    UNSETTLED("未化解", "ended_at is null", "entered_at >= ?", "entered_at < ? and (ended_at is null or ended_at >= ?)"),
    /** A leader took it on. */
    LED("有包案领导", "leader is not null", "led_since >= ?", "led_since < ?"),
    /** A step of its plan is late. */
    STEP_LATE(
            "有步骤逾期",
            "ended_at is null and exists (select from backlog_step s where s.receipt_number = backlog_case.receipt_number"
                    + " and s.overdue and s.done_at is null)",
            "entered_at >= ?",
            "entered_at < ?");

    private final String label;
    private final String condition;
    private final String from;
    private final String to;

    OldMatter(String label, String condition, String from, String to) {
        this.label = label;
        this.condition = condition;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** Adds the condition that it became so, in these days. */
    void add(Conditions where, String first, String last, List<FieldError> errors) {
        Conditions listed = new Conditions(errors);
        if (this != UNSETTLED || last == null) {
            listed.add(condition);
        }
        listed.day("oldMatterFrom", first, 0, from);
        listed.day("oldMatterTo", last, 1, to);
        where.add(
                "receipt_number in (select receipt_number from backlog_case " + listed.sql() + ")",
                listed.arguments().toArray());
    }
}
