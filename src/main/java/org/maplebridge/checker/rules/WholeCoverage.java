package org.maplebridge.checker.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.Rule;
import org.maplebridge.checker.TableFile;
import org.maplebridge.checker.TableRule;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Component;

/**
 * A table that gives one row ({@code UNIQUE}, {@code ANY}, {@code FIRST}) is tried with every case that its cells tell apart:
 * one without a row, and one with two where only one may fit. The tables that the platform itself reads have checks of
 * their own; tables with cells that compute are not tried.
 */
@Component
class WholeCoverage implements TableRule {

    /** Where the platform takes no row for an answer: the law sets no limit, nothing is supervised. */
    private static final Set<String> MAY_BE_SILENT = Set.of("statutory-limits", "supervision-rules");

    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);
    private static final Set<String> WHOLE_NUMBERS = Set.of("integer", "long");
    private static final Map<String, List<String>> VALUES = Map.of(
            "purpose", names(Purpose.values()),
            "procedure", names(Procedure.values()),
            "channel", names(Channel.values()),
            "way", names(Way.values()),
            "colour", names(Colour.values()));
    private static final int MOST_CASES = 20_000;

    private final Set<String> checkedElsewhere;
    private final KnownLevels levels;

    WholeCoverage(List<TableCheck> checks, KnownLevels levels) {
        this.checkedElsewhere = checks.stream().map(TableCheck::decision).collect(Collectors.toSet());
        this.levels = levels;
    }

    @Override
    public void look(TableFile file, ModelsInReach reach) {
        for (Decision decision : file.decisions()) {
            if (decision.getExpression() instanceof DecisionTable table
                    && ONE_ROW.contains(table.getHitPolicy())
                    && !MAY_BE_SILENT.contains(decision.getId())
                    && !checkedElsewhere.contains(decision.getId())) {
                tryOut(decision, table, file);
            }
        }
    }

    private void tryOut(Decision decision, DecisionTable table, TableFile file) {
        List<Input> inputs = List.copyOf(table.getInputs());
        List<List<Cell>> rules = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (var rule : table.getRules()) {
            List<String> texts =
                    rule.getInputEntries().stream().map(TableUnderCheck::text).toList();
            if (!seen.add(texts)) {
                continue; // told of by WholeTable, at the rule
            }
            List<Cell> cells =
                    texts.stream().map(Cell::of).flatMap(Optional::stream).toList();
            if (cells.size() != inputs.size()) {
                return;
            }
            rules.add(cells);
        }
        List<List<Object>> values = IntStream.range(0, inputs.size())
                .mapToObj(column -> values(
                        inputs.get(column),
                        rules.stream().map(cells -> cells.get(column)).toList()))
                .toList();
        long cases = values.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST_CASES + 1L, a * b));
        if (cases <= MOST_CASES) {
            tryAll(decision, table, rules, values, (int) cases, file);
        }
    }

    private static void tryAll(
            Decision decision,
            DecisionTable table,
            List<List<Cell>> rules,
            List<List<Object>> values,
            int cases,
            TableFile file) {
        boolean gap = false;
        boolean overlap = table.getHitPolicy() != HitPolicy.UNIQUE;
        for (int number = 0; number < cases && !(gap && overlap); number++) {
            List<Object> tried = nth(number, values);
            List<Integer> fitting = IntStream.range(0, rules.size())
                    .filter(rule -> fits(rules.get(rule), tried))
                    .mapToObj(rule -> rule + 1)
                    .toList();
            if (fitting.isEmpty() && !gap) {
                gap = true;
                file.findings().add(Rule.TABLE_NO_ANSWER, decision, "没有一条规则适用于：" + said(table, tried));
            } else if (fitting.size() > 1 && !overlap) {
                overlap = true;
                file.findings()
                        .add(
                                Rule.TABLE_OVERLAP,
                                decision,
                                "第 " + fitting.get(0) + " 条和第 " + fitting.get(1) + " 条规则都适用于：" + said(table, tried));
            }
        }
    }

    private static List<Object> nth(int number, List<List<Object>> values) {
        List<Object> tried = new ArrayList<>();
        int left = number;
        for (List<Object> column : values) {
            tried.add(column.get(left % column.size()));
            left /= column.size();
        }
        return tried;
    }

    private static boolean fits(List<Cell> cells, List<Object> tried) {
        return IntStream.range(0, cells.size())
                .allMatch(column -> cells.get(column).fits().test(tried.get(column)));
    }

    private static String said(DecisionTable table, List<Object> tried) {
        List<Input> inputs = List.copyOf(table.getInputs());
        return IntStream.range(0, inputs.size())
                .mapToObj(column -> called(inputs.get(column)) + " = " + said(tried.get(column)))
                .collect(Collectors.joining("，"));
    }

    private static String said(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static String called(Input input) {
        return input.getLabel() == null || input.getLabel().isBlank() ? nameOf(input) : input.getLabel();
    }

    private List<Object> values(Input input, List<Cell> cells) {
        if (isOf(input, "boolean")) {
            return List.of(true, false);
        }
        Optional<Cell> allowed = input.getInputValues() == null
                ? Optional.empty()
                : Cell.of(TableUnderCheck.text(input.getInputValues()));
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        cells.forEach(cell -> numbers.addAll(cell.numbers()));
        if (!numbers.isEmpty()) {
            return numbers(numbers, input, allowed);
        }
        if (allowed.isPresent() && !allowed.get().words().isEmpty()) {
            return List.copyOf(new LinkedHashSet<Object>(allowed.get().words()));
        }
        Set<Object> words = new LinkedHashSet<>();
        cells.forEach(cell -> words.addAll(cell.words()));
        Collection<String> known = nameOf(input).equals("level") ? levels.all() : VALUES.get(nameOf(input));
        words.addAll(known == null ? List.of("其他") : known);
        return List.copyOf(words);
    }

    /** Each number that a cell names, one between every two, and what is below and above; a count has nothing below 0 or 1. */
    private static List<Object> numbers(TreeSet<BigDecimal> named, Input input, Optional<Cell> allowed) {
        boolean whole = WHOLE_NUMBERS.stream().anyMatch(type -> isOf(input, type));
        TreeSet<BigDecimal> tried = new TreeSet<>(named);
        BigDecimal before = null;
        for (BigDecimal number : named) {
            if (before != null) {
                BigDecimal middle = before.add(number).divide(BigDecimal.valueOf(2));
                tried.add(whole ? middle.setScale(0, RoundingMode.CEILING) : middle);
            }
            before = number;
        }
        boolean counts = named.first().signum() == 0 || named.first().compareTo(BigDecimal.ONE) == 0;
        if (!counts) {
            tried.add(named.first().subtract(BigDecimal.ONE));
        }
        tried.add(named.last().add(BigDecimal.ONE));
        return tried.stream()
                .filter(number -> allowed.isEmpty()
                        || allowed.get().numbers().isEmpty()
                        || allowed.get().fits().test(number))
                .map(number -> (Object) number)
                .toList();
    }

    private static boolean isOf(Input input, String type) {
        return input.getInputExpression() != null
                && type.equalsIgnoreCase(input.getInputExpression().getTypeRef());
    }

    private static String nameOf(Input input) {
        return TableUnderCheck.text(input.getInputExpression());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
