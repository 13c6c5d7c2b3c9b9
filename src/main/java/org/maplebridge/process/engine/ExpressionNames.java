package org.maplebridge.process.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether expressions name only what they can reach: published beans, and facts of the execution or task. */
@Component
class ExpressionNames {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern OBJECT = Pattern.compile("(?<![\\w.)\\]$])([A-Za-z_$][\\w$]*)\\s*[.\\[]");
    private static final Pattern REFLECTION = Pattern.compile("getClass|\\bclass\\b|forName|ClassLoader");
    private static final Set<String> GIVEN = Set.of("execution", "task", "decisionResult");

    private final ModelBeans beans;

    ExpressionNames(ModelBeans beans) {
        this.beans = beans;
    }

    /** What is wrong with the expressions in the text. */
    void findings(String text, List<String> findings) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            if (REFLECTION.matcher(expression.group(1)).find()) {
                findings.add("表达式不允许访问 Java 类：" + expression.group());
            }
            Matcher object = OBJECT.matcher(TEXT.matcher(expression.group(1)).replaceAll("''"));
            while (object.find()) {
                requireKnown(object.group(1), GIVEN, expression.group(), findings);
            }
        }
    }

    /** What is wrong with an expression that must name a bean and nothing else. */
    void bean(String text, List<String> findings) {
        Matcher expression = EXPRESSION.matcher(text);
        if (expression.matches()) {
            requireKnown(expression.group(1).strip(), Set.of(), text, findings);
        } else {
            findings.add("委托表达式必须是一个组件名：" + text);
        }
    }

    private void requireKnown(String name, Set<String> others, String where, List<String> findings) {
        if (!beans.containsKey(name) && !others.contains(name)) {
            findings.add("表达式 " + where + " 使用了未知的组件 " + name);
        }
    }
}
