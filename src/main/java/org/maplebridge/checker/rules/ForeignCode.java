package org.maplebridge.checker.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.Findings;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.maplebridge.checker.TableFile;
import org.maplebridge.checker.TableRule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Refuses whatever would let a model bring its own code: scripts, Java classes, connectors, forms with pages of their
 * own, other expression languages. It goes by what is written, wherever it is written.
 */
@Component
class ForeignCode implements BpmnRule, TableRule {

    private static final Map<String, Rule> ELEMENTS = Map.of(
            "script", Rule.SCRIPT,
            "scriptTask", Rule.SCRIPT,
            "connector", Rule.CONNECTOR,
            "formData", Rule.TASK_FORM_KIND);
    private static final Set<String> SCRIPTING = Set.of("scriptFormat", "resource");
    private static final Set<String> CLASSES =
            Set.of("class", "variableMappingClass", "formHandlerClass", "taskHandlerClass");
    private static final Set<String> IN_TABLES =
            Set.of("", "feel", "http://www.omg.org/spec/feel/20140401", "https://www.omg.org/spec/dmn/20191111/feel/");

    /** With XPath, which the schema gives a file that names no language. */
    private static final Set<String> LANGUAGES = Stream.concat(
                    IN_TABLES.stream(), Stream.of("juel", "http://www.w3.org/1999/xpath"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        look(file.model(), file.findings(), LANGUAGES, Rule.SCRIPT);
    }

    @Override
    public void look(TableFile file, ModelsInReach reach) {
        look(file.model(), file.findings(), IN_TABLES, Rule.TABLE_LANGUAGE);
    }

    private static void look(ModelInstance model, Findings findings, Set<String> languages, Rule language) {
        Marks.elements(model, (element, named) -> {
            Rule refused = ELEMENTS.get(element.getLocalName());
            if (refused != null) {
                add(findings, refused, named, "使用了 " + element.getLocalName());
            }
            if (element.getLocalName().equals("text")
                    && Marks.text(element).contains("external")
                    && Marks.text(element).contains("java")) {
                add(findings, language, named, "表达式调用 Java 函数");
            }
            Marks.attributes(element, attribute -> look(element, attribute, named, findings, languages, language));
        });
    }

    private static void look(
            Element element, Attr attribute, Element named, Findings findings, Set<String> languages, Rule language) {
        String name = attribute.getLocalName();
        String value = attribute.getValue().strip();
        boolean extension = attribute.getNamespaceURI() != null || Marks.isExtension(element);
        if (extension && CLASSES.contains(name)) {
            add(findings, Rule.JAVA_CLASS, named, "使用了 Java 类 " + value);
        }
        boolean script = SCRIPTING.contains(name) && extension
                || name.equals("scriptFormat")
                || name.equals("language")
                        && !extension
                        && element.getLocalName().endsWith("Expression");
        if (script && !LANGUAGES.contains(value.toLowerCase(Locale.ROOT))) {
            add(findings, Rule.SCRIPT, named, "使用了脚本（" + value + "）");
        }
        if (name.equals("expressionLanguage") && !languages.contains(value.toLowerCase(Locale.ROOT))) {
            add(findings, language, named, "表达式语言是 " + value);
        }
        if (extension && name.equals("type") && named != null && named.equals(element)) {
            add(findings, Rule.IMPLEMENTATION, named, "由 " + value + " 执行，平台没有这样的执行者");
        }
        if (extension && name.equals("formKey") && !value.startsWith("camunda-forms:")) {
            add(findings, Rule.TASK_FORM_KIND, named, "使用了表单 " + value);
        }
    }

    private static void add(Findings findings, Rule rule, Element named, String what) {
        if (named == null) {
            findings.add(rule, what);
        } else {
            findings.add(rule, named.getAttribute("id"), named.getAttribute("name"), what);
        }
    }
}
