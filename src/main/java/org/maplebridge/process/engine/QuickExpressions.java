package org.maplebridge.process.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The expressions of decision tables, read once and evaluated with functions made once. The engine's own evaluator reads
 * an expression and makes all functions of the language anew for every cell of a table, which was two thirds of the
 * work of filing a petition. Whatever does not simply succeed is left to it. A cell that only lists words, as most do, is
 * answered by looking among them.
 */
class QuickExpressions extends ScalaFeelEngine {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, ListedWords> cells = new ConcurrentHashMap<>();

    QuickExpressions() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(
            CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper valueMapper) {
        return new Evaluator(functions, valueMapper);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        ListedWords words = remembered(cells, test, ListedWords::of);
        TypedValue given = words.known() ? variables.resolve(input) : null;
        return given != null && given.getValue() instanceof String word
                ? words.allow(word)
                : super.evaluateSimpleUnaryTests(test, input, variables);
    }

    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> read) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, read);
    }

    /** A cell like {@code "VILLAGE","TOWN"} or {@code not("NONE")}; any other is not known. */
    private record ListedWords(boolean known, boolean without, Set<String> words) {

        private static final String WORD = "\"[^\"\\\\]*\"";
        private static final Pattern LIST = Pattern.compile(WORD + "(?:\\s*,\\s*" + WORD + ")*");
        private static final Pattern NOT = Pattern.compile("not\\(\\s*(" + LIST + ")\\s*\\)");
        private static final Pattern BETWEEN = Pattern.compile("\"([^\"]*)\"");

        static ListedWords of(String test) {
            String text = test.strip();
            Matcher not = NOT.matcher(text);
            boolean without = not.matches();
            boolean known = without || LIST.matcher(text).matches();
            Set<String> words = BETWEEN.matcher(without ? not.group(1) : text)
                    .results()
                    .map(word -> word.group(1))
                    .collect(Collectors.toUnmodifiableSet());
            return new ListedWords(known, without, words);
        }

        boolean allow(String word) {
            return words.contains(word) != without;
        }
    }

    /** The members it overrides are the ones the engine calls, deprecated or not. */
    @SuppressWarnings("deprecation")
    private static final class Evaluator extends FeelEngine {

        private final FunctionProvider builtin;
        private final FeelInterpreter interpreter;
        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

        Evaluator(FunctionProvider functions, ValueMapper valueMapper) {
            super(functions, valueMapper, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
            this.builtin = new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, valueMapper);
            this.interpreter = new FeelInterpreter(valueMapper);
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String text) {
            return remembered(expressions, text, super::parseExpression);
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String text) {
            return remembered(tests, text, super::parseUnaryTests);
        }

        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
            EvalContext context = EvalContext.create(valueMapper(), builtin).merge(variables);
            Val value = interpreter.eval(expression.expression(), context);
            boolean failed = value instanceof ValError
                    || value instanceof ValFatalError
                    || !context.failureCollector().failures().isEmpty();
            return failed
                    ? super.evaluate(expression, variables)
                    : new SuccessfulEvaluationResult(
                            valueMapper().unpackVal(value),
                            context.failureCollector().failures());
        }
    }
}
