package org.maplebridge.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** What all element templates have in common, as Modeler reads it. */
final class TemplateJson {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema@0.16.0/resources/schema.json";
    private static final String PREFIX = "org.maplebridge.";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateJson() {}

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode template(
            String kind, String name, String title, String description, String type, String... keywords) {
        ObjectNode template = JSON.createObjectNode();
        template.put("$schema", SCHEMA);
        template.put("name", title);
        template.put("id", PREFIX + kind + "." + name);
        template.put("version", VERSION);
        template.put("description", description);
        Arrays.stream(keywords).distinct().forEach(template.putArray("keywords")::add);
        template.putArray("appliesTo").add("bpmn:Task").add(type);
        template.putObject("elementType").put("value", type);
        template.putArray("properties");
        return template;
    }

    static void hidden(ObjectNode template, String value, ObjectNode binding) {
        ObjectNode property = template.withArray("properties").addObject();
        property.put("type", "Hidden").put("value", value);
        property.set("binding", binding);
    }

    static ObjectNode choice(ObjectNode template, String label, String description, ObjectNode binding, String value) {
        ObjectNode property = template.withArray("properties").addObject();
        property.put("label", label).put("description", description).put("type", "Dropdown");
        if (value != null) {
            property.put("value", value);
        }
        property.putArray("choices");
        property.set("binding", binding);
        return property;
    }

    static void option(ObjectNode choice, String name, String value) {
        choice.withArray("choices").addObject().put("name", name).put("value", value);
    }

    static ObjectNode property(String name) {
        return JSON.createObjectNode().put("type", "property").put("name", name);
    }

    static ObjectNode input(String name) {
        return JSON.createObjectNode().put("type", "camunda:inputParameter").put("name", name);
    }
}
