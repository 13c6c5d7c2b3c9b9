package org.maplebridge.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read once gives the same answers as the engine's own evaluator, the first time and every time. */
class QuickExpressionsTest {

    private static final FeelEngine QUICK = new QuickExpressions();
    private static final FeelEngine PLAIN = new ScalaFeelEngine(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"URGENT\"",
                "not(\"NONE\")",
                "\"NONE\", \"URGENT\"",
                "not(\"NONE\",\"URGENT\")",
                "not( \"NONE\" )",
                "\"\"",
                "\"URG\\u0045NT\"",
                "\"a \\\"quoted\\\" word\"",
                "\"NONE\", text",
                "\"NONE\",",
                ">= 50",
                "[5..49]",
                "contains(?, \"煤气\") or contains(?, \"坍塌\")",
                "starts with(?, \"纪检\")",
                "-",
                "text",
                "contains(unknown, \"x\")",
                "this is (no test"
            })
    void testsAnswerAlike(String test) {
        for (Object value : new Object[] {"URGENT", "NONE", "煤气泄漏", "纪检监察/作风", 4, 5, 50, "", null}) {
            VariableContext given = Variables.createVariables()
                    .putValue("in", value)
                    .putValue("text", "URGENT")
                    .asVariableContext();
            assertThat(answer(() -> QUICK.evaluateSimpleUnaryTests(test, "in", given)))
                    .isEqualTo(answer(() -> PLAIN.evaluateSimpleUnaryTests(test, "in", given)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"VILLAGE\"",
                "50",
                "text",
                "unknown",
                "string length(text) + 1",
                "if text = \"URGENT\" then 1 else 2",
                "upper case(text)",
                "1 +"
            })
    void expressionsAnswerAlike(String expression) {
        for (String value : new String[] {"URGENT", "普通", ""}) {
            VariableContext given =
                    Variables.createVariables().putValue("text", value).asVariableContext();
            assertThat(answer(() -> QUICK.evaluateSimpleExpression(expression, given)))
                    .isEqualTo(answer(() -> PLAIN.evaluateSimpleExpression(expression, given)));
        }
    }

    private interface Question {
        Object ask();
    }

    private static Object answer(Question question) {
        Object[] answer = new Object[1];
        Throwable failure = catchThrowable(() -> answer[0] = question.ask());
        return failure == null ? answer[0] : String.valueOf(failure.getMessage());
    }
}
