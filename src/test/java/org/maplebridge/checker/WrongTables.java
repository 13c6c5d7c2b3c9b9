package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.table;

import java.util.List;

/** Decision tables that answer nothing, too much or the wrong thing. */
final class WrongTables {

    private WrongTables() {}

    static List<Wrong> all() {
        return List.of(
                table(
                        "level-limits",
                        "no limit for a level",
                        Rule.TABLE_LIMITS,
                        "level-limits",
                        "<text>\"VILLAGE\"</text>",
                        "<text>\"HAMLET\"</text>"),
                table(
                        "level-limits",
                        "no whole number",
                        Rule.TABLE_LIMITS,
                        "level-limits",
                        "<text>5</text>",
                        "<text>0</text>"),
                table(
                        "level-limits",
                        "longer than the law allows",
                        Rule.LIMITS_SUM,
                        "level-limits",
                        "<text>20</text>",
                        "<text>60</text>"),
                table(
                        "level-limits",
                        "two rows for one case",
                        Rule.TABLE_OVERLAP,
                        "rule_level_limits_2",
                        "<text>\"TOWN\"</text>",
                        "<text>\"VILLAGE\"</text>"),
                table(
                        "level-limits",
                        "not to be computed",
                        Rule.TABLE_UNUSABLE,
                        "level-limits",
                        "<text>\"WORKING_DAYS\"</text>",
                        "<text>x y z(</text>"),
                table(
                        "level-limits",
                        "an input of nobody",
                        Rule.TABLE_INPUT,
                        "input_level_limits_2",
                        "<text>level</text>",
                        "<text>lewel</text>"),
                table(
                        "triage",
                        "a colour there is not",
                        Rule.TABLE_VALUE,
                        "triage",
                        "<text>\"ORANGE\"</text>",
                        "<text>\"PINK\"</text>"),
                new Wrong(
                        "several rows where one is taken",
                        Rule.DECISION_ROWS,
                        "appeal-limits",
                        "appeal-limits.dmn",
                        text -> text.replace("<decisionTable ", "<decisionTable hitPolicy=\"RULE ORDER\" ")),
                new Wrong(
                        "no rule for all else",
                        Rule.TABLE_GAP,
                        "triage",
                        "triage.dmn",
                        text -> text.substring(0, text.lastIndexOf("<rule "))
                                + text.substring(text.lastIndexOf("</rule>") + 7)),
                new Wrong(
                        "a rule after the one for all else",
                        Rule.TABLE_RULE_DEAD,
                        "rule_late",
                        "triage.dmn",
                        text -> text.substring(0, text.lastIndexOf("</rule>") + 7)
                                + text.substring(text.lastIndexOf("<rule "), text.lastIndexOf("</rule>") + 7)
                                        .replaceAll(" id=\"[^\"]*\"", "")
                                        .replace("<rule", "<rule id=\"rule_late\"")
                                + text.substring(text.lastIndexOf("</rule>") + 7)),
                new Wrong("no table", Rule.FILE_UNREADABLE, null, "triage.dmn", text -> "<definitions/>"),
                new Wrong(
                        "XML bomb",
                        Rule.FILE_DOCTYPE,
                        null,
                        "triage.dmn",
                        text -> "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text.substring(text.indexOf("<definitions"))));
    }
}
