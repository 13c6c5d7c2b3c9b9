package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A shipped file broken in one way, and the rule that says so.
 *
 * @param element where it must be found; null for the file as a whole
 */
record Wrong(String what, Rule rule, String element, String file, UnaryOperator<String> breakIt) {

    static final String LEVEL = "level-handling.bpmn";
    static final String REMIND =
            "<bpmn:serviceTask id=\"serviceTask_remindFirst\" name=\"提醒经办人\" camunda:delegateExpression=\"#{remindFirst}\">";
    static final String BEAN = "camunda:delegateExpression=\"#{remindFirst}\"";
    static final String HANDLE_GROUPS = "camunda:candidateGroups=\"${candidates.handlersOf(unit)}\"";
    static final String SUPPLEMENT = "${outcome == 'SUPPLEMENT'}";
    static final String LISTENER =
            "<camunda:taskListener delegateExpression=\"#{describeTask}\" event=\"create\" id=\"taskListener_handle\" />";
    static final String PROCESS_END = "  </bpmn:process>";
    static final String RETRIES =
            "<camunda:failedJobRetryTimeCycle>PT1M,PT5M,PT30M,PT2H,PT8H</camunda:failedJobRetryTimeCycle>";

    @Override
    public String toString() {
        return rule.id() + ": " + what;
    }

    static Wrong wrong(String what, Rule rule, String element, String... changes) {
        return new Wrong(what, rule, element, LEVEL, text -> change(text, changes));
    }

    static Wrong wrong(String what, String file, Rule rule, String element, String... changes) {
        return new Wrong(what, rule, element, file, text -> change(text, changes));
    }

    static Wrong letter(String what, String title, String text) {
        return instead(what, Rule.LETTER_WORDS, "writeLetter}", ownLetter(title, text));
    }

    static String ownLetter(String title, String text) {
        return inputs("letterTitle", title, "letterText", text);
    }

    static Wrong notice(String what, String to, String text) {
        return instead(what, Rule.NOTICE_CHOICE, "sendNotice}", ownNotice(to, text));
    }

    static String ownNotice(String to, String text) {
        return inputs("noticeTo", to, "noticeText", text);
    }

    /** Another step where a handler is reminded. */
    private static Wrong instead(String what, Rule rule, String bean, String inputs) {
        return wrong(
                what,
                rule,
                "serviceTask_remindFirst",
                REMIND + "\n",
                REMIND.replace("remindFirst}", bean) + inputs,
                "<bpmn:documentation>时限过半（默认 50%）时提醒，一次。</bpmn:documentation>",
                "");
    }

    private static String inputs(String first, String one, String second, String other) {
        return "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"" + first + "\">" + one
                + "</camunda:inputParameter><camunda:inputParameter name=\"" + second + "\">" + other
                + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>";
    }

    static Wrong table(String table, String what, Rule rule, String element, String cell, String other) {
        return new Wrong(what, rule, element, table + ".dmn", text -> {
            int at = text.indexOf(cell, cell.contains(">level<") ? 0 : text.indexOf("<rule"));
            assertThat(at).isPositive();
            return text.substring(0, at) + other + text.substring(at + cell.length());
        });
    }

    /** Changes in pairs, what is there and what comes instead; the first must be there. */
    static String change(String text, String... changes) {
        assertThat(text).contains(changes[0]);
        String changed = text.replace(changes[0], changes[1]);
        for (int i = 2; i < changes.length; i += 2) {
            changed = changed.replace(changes[i], changes[i + 1]);
        }
        return changed;
    }

    static String tenSteps() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "<bpmn:serviceTask id=\"serviceTask_n" + n + "\" name=\"第" + n + "步\" " + BEAN + " />"
                        + "<bpmn:sequenceFlow id=\"flow_n" + n + "\" sourceRef=\"serviceTask_n" + n + "\" targetRef=\""
                        + (n == 10 ? "serviceTask_remindFirst" : "serviceTask_n" + (n + 1)) + "\" />")
                .collect(Collectors.joining());
    }

    static String deep(String text) {
        return text.replace(LISTENER, LISTENER + "<camunda:list>".repeat(3_000) + "</camunda:list>".repeat(3_000));
    }

    static String huge(String text) {
        String many = IntStream.range(0, 10_000)
                .mapToObj(n -> "<bpmn:endEvent id=\"e" + n + "\"/>")
                .collect(Collectors.joining());
        return text.replace(PROCESS_END, many + PROCESS_END);
    }
}
