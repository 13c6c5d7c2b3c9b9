package org.maplebridge.versions.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The rows, columns and settings of decision tables; a cell is called by the words over its column. */
final class TableParts {

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private TableParts() {}

    static Map<String, Part> of(byte[] file) {
        TableParts tables = new TableParts();
        SafeXml.all(SafeXml.root(file), "decision").forEach(tables::decision);
        return tables.parts;
    }

    private void decision(Element decision) {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "名称", decision.getAttribute("name"));
        SafeXml.children(decision, "description").forEach(text -> put(properties, "说明", SafeXml.text(text)));
        for (Element table : SafeXml.children(decision, "decisionTable")) {
            String policy = table.getAttribute("hitPolicy");
            properties.put("命中策略", policy.isEmpty() ? "UNIQUE" : policy);
            put(properties, "汇总", table.getAttribute("aggregation"));
        }
        SafeXml.children(decision, "literalExpression")
                .forEach(expression -> put(properties, "表达式", deepText(expression, "text")));
        add(decision.getAttribute("id"), "决策表", decision.getAttribute("name"), properties, "");
        SafeXml.children(decision, "decisionTable").forEach(this::table);
    }

    private void table(Element table) {
        List<String> columns = new ArrayList<>();
        for (Element input : SafeXml.children(table, "input")) {
            columns.add(column("输入列", input, deepText(input, "inputExpression"), deepText(input, "inputValues")));
        }
        for (Element output : SafeXml.children(table, "output")) {
            columns.add(column("输出列", output, output.getAttribute("name"), deepText(output, "outputValues")));
        }
        int number = 0;
        for (Element rule : SafeXml.children(table, "rule")) {
            row(rule, ++number, columns);
        }
    }

    private String column(String type, Element column, String expression, String values) {
        String label = column.getAttribute("label");
        String name = label.isEmpty() ? expression : label;
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "名称", label);
        put(properties, "表达式", expression);
        put(properties, "可选值", values);
        put(properties, "类型", column.getAttribute("typeRef"));
        SafeXml.children(column, "inputExpression").forEach(of -> put(properties, "类型", of.getAttribute("typeRef")));
        add(column.getAttribute("id"), type, name, properties, "");
        return name;
    }

    private void row(Element rule, int number, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        int cell = 0;
        String note = "";
        for (Element child : SafeXml.children(rule)) {
            if (child.getLocalName().endsWith("putEntry")) {
                String value = SafeXml.children(child, "text").stream()
                        .map(SafeXml::text)
                        .findFirst()
                        .orElse("");
                String column = cell < columns.size() ? columns.get(cell) : "第 " + (cell + 1) + " 列";
                put(cells, column, value.isEmpty() ? "-" : value);
                cell++;
            } else if (child.getLocalName().equals("description")) {
                note = SafeXml.text(child);
            }
        }
        put(cells, "备注", note);
        String name = "第 " + number + " 行" + (note.isEmpty() ? "" : "：" + note);
        add(rule.getAttribute("id"), "规则", name, cells, "");
    }

    private void add(String id, String type, String name, Map<String, String> properties, String place) {
        parts.put(id, new Part(id, type, name, properties, place));
    }

    private static String deepText(Element parent, String name) {
        return SafeXml.all(parent, name).stream()
                .flatMap(found ->
                        SafeXml.all(found, "text").stream().findFirst().or(() -> java.util.Optional.of(found)).stream())
                .map(SafeXml::text)
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }
}
