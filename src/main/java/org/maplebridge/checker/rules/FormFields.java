package org.maplebridge.checker.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.maplebridge.checker.FormFile;
import org.maplebridge.checker.FormRule;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** What people fill in must be read by somebody, and what shows or hides a field must be there. */
@Component
class FormFields implements FormRule {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "null",
            "true",
            "false",
            "if",
            "then",
            "else",
            "in",
            "some",
            "every",
            "satisfies",
            "between",
            "contains",
            "instance",
            "of");

    /** What the library of Tasklist draws. */
    private static final Set<String> COMPONENTS = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "default",
            "dynamiclist",
            "expression",
            "group",
            "html",
            "iframe",
            "image",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");

    private final KnownParts known;

    FormFields(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(FormFile file, ModelsInReach reach) {
        if (!file.findings().file().stem().equals(file.id())) {
            file.findings()
                    .add(
                            Rule.FILE_NAME,
                            "表单 " + file.id() + " 在名为 " + file.findings().file().name() + " 的文件里");
        }
        twice(file.form(), new HashSet<>(), file);
        Set<String> keys = file.keys();
        for (JsonNode field : file.components()) {
            String type = field.path("type").asText();
            if (!COMPONENTS.contains(type)) {
                add(file, Rule.FORM_COMPONENT, field, "组件 " + (type.isEmpty() ? "（没有类型）" : type) + " 在任务列表中画不出来");
            }
            String key = field.path("key").asText();
            if (!key.isEmpty() && !known.knowsVariable(key) && !usedBeside(file.id(), key, reach)) {
                add(file, Rule.FORM_FIELD, field, "没有谁读字段 " + key);
            }
            String condition = field.path("conditional").path("hide").asText();
            for (String name : names(condition)) {
                if (!keys.contains(name) && !known.knowsVariable(name)) {
                    add(file, Rule.FORM_CONDITION, field, "条件 " + condition + " 引用了没有的字段 " + name);
                }
            }
        }
    }

    /** Below what repeats, or has a path of its own, a key may be used again. */
    private static void twice(JsonNode container, Set<String> seen, FormFile file) {
        for (JsonNode field : container.path("components")) {
            String key = field.path("key").asText();
            if (!key.isEmpty() && !seen.add(key)) {
                add(file, Rule.FORM_FIELD_TWICE, field, "键 " + key + " 已经有别的字段使用");
            }
            twice(field, field.path("path").asText().isEmpty() ? seen : new HashSet<>(), file);
        }
    }

    /** Whether a model that shows the form has an expression with the field's name. */
    private static boolean usedBeside(String form, String key, ModelsInReach reach) {
        Pattern use = Pattern.compile("[$#]\\{[^}]*\\b" + Pattern.quote(key) + "\\b");
        return reach.everywhere(UserTask.class, form)
                .filter(task -> form.equals(task.getCamundaFormRef()))
                .anyMatch(task -> use.matcher(task.getModelInstance()
                                .getDocument()
                                .getRootElement()
                                .getTextContent())
                        .find());
    }

    private static Set<String> names(String condition) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(TEXT.matcher(condition).replaceAll("\"\""))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add);
        return names;
    }

    private static void add(FormFile file, Rule rule, JsonNode field, String what) {
        file.findings()
                .add(rule, field.path("id").asText(null), field.path("label").asText(null), what);
    }
}
