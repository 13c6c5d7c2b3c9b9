package org.maplebridge.checker.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Beans that steps name. */
final class Beans {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Pattern NAMED = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private Beans() {}

    /** The name in {@code #{name}}; nothing for any other expression. */
    static Optional<String> named(String expression) {
        Matcher named = NAMED.matcher(expression);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    static boolean runs(FlowNode node, String bean) {
        String expression = node.getAttributeValueNs(CAMUNDA, "delegateExpression");
        return expression != null && named(expression).filter(bean::equals).isPresent();
    }
}
