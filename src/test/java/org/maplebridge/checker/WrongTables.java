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
                        "rule_level_limits_3",
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
                        "rule_level_limits_1",
                        "<text>\"WORKING_DAYS\"</text>",
                        "<text>x y z(</text>"),
                table(
                        "level-limits",
                        "a number in words",
                        Rule.TABLE_UNUSABLE,
                        "rule_level_limits_1",
                        "<text>80</text>",
                        "<text>八十</text>"),
                table(
                        "level-limits",
                        "quotes of a Chinese keyboard",
                        Rule.TABLE_UNUSABLE,
                        "rule_level_limits_1",
                        "<text>\"VILLAGE\"</text>",
                        "<text>“VILLAGE”</text>"),
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
                own(
                        "no row for a few people, first row taken",
                        Rule.TABLE_NO_ANSWER,
                        "FIRST",
                        new String[] {"&gt;= 50", "\"PUBLIC\""},
                        new String[] {"[5..50)", "\"HEARD\""}),
                own(
                        "a number between two rows",
                        Rule.TABLE_NO_ANSWER,
                        "UNIQUE",
                        new String[] {"&lt; 5", "\"NOT\""},
                        new String[] {"&gt; 5", "\"HEARD\""}),
                own(
                        "a number in two rows",
                        Rule.TABLE_OVERLAP,
                        "UNIQUE",
                        new String[] {"&lt;= 5", "\"NOT\""},
                        new String[] {"&gt;= 5", "\"HEARD\""}),
                new Wrong(
                        "a purpose without a row",
                        Rule.TABLE_NO_ANSWER,
                        "own-table",
                        "own-table.dmn",
                        text -> ownTable(
                                        "UNIQUE",
                                        new String[] {"not(\"REPORT\", \"CLAIM\")", "\"NOT\""},
                                        new String[] {"\"CLAIM\"", "\"HEARD\""})
                                .replace("headcount", "purpose")
                                .replace("integer", "string")),
                table(
                        "supervision-rules",
                        "a case that is never reported",
                        Rule.TABLE_VALUE,
                        "supervision-rules",
                        "<text>\"LATE_SERVING\"</text>",
                        "<text>\"LATE_SERVICE\"</text>"),
                table(
                        "supervision-rules",
                        "a rung that the ladder has not",
                        Rule.TABLE_VALUE,
                        "supervision-rules",
                        "<text>\"URGE\"</text>",
                        "<text>\"PUSH\"</text>"),
                new Wrong("no table", Rule.FILE_UNREADABLE, null, "triage.dmn", text -> "<definitions/>"),
                new Wrong(
                        "XML bomb",
                        Rule.FILE_DOCTYPE,
                        null,
                        "triage.dmn",
                        text -> "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text.substring(text.indexOf("<definitions"))));
    }

    private static Wrong own(String what, Rule rule, String policy, String[]... rules) {
        return new Wrong(what, rule, "own-table", "own-table.dmn", text -> ownTable(policy, rules));
    }

    /** A table that an administrator adds: how many people there are, and what comes of it. */
    static String ownTable(String policy, String[]... rules) {
        StringBuilder rows = new StringBuilder();
        for (String[] cells : rules) {
            rows.append("<rule id=\"rule_")
                    .append(rows.length())
                    .append("\"><inputEntry id=\"in_")
                    .append(rows.length());
            rows.append("\"><text>").append(cells[0]).append("</text></inputEntry><outputEntry id=\"out_");
            rows.append(rows.length()).append("\"><text>").append(cells[1]).append("</text></outputEntry></rule>");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="own" name="是否听证" namespace="own">
                <decision id="own-table" name="是否听证" camunda:historyTimeToLive="P30D">
                <decisionTable id="decisionTable_own" hitPolicy="%s"><input id="input_own" label="人数">
                <inputExpression id="inputExpression_own" typeRef="integer"><text>headcount</text></inputExpression></input>
                <output id="output_own" label="听证" name="hearing" typeRef="string" />%s</decisionTable></decision></definitions>
                """.formatted(policy, rows);
    }
}
