package org.maplebridge.versions.difference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The elements of a process with what belongs to them: attributes, conditions, timers, mappings and listeners. Their ids
 * hold them together, so a step that got another id is one removed and one added, as it is for the engine.
 */
final class ProcessParts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** They have ids, and still say something about the element around them. */
    private static final Set<String> BELONGS_TO_ITS_PARENT = Set.of(
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "ioSpecification",
            "dataInputAssociation");

    /** What sequence flows say already, and what Modeler writes about itself. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("incoming", "outgoing", "flowNodeRef");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    private ProcessParts() {}

    static Map<String, Part> of(byte[] file) {
        ProcessParts process = new ProcessParts();
        Element root = SafeXml.root(file);
        for (Element drawn : SafeXml.all(root, "BPMNShape")) {
            process.place(drawn);
        }
        for (Element drawn : SafeXml.all(root, "BPMNEdge")) {
            process.place(drawn);
        }
        for (Element child : SafeXml.children(root)) {
            if (BPMN.equals(child.getNamespaceURI())) {
                process.part(child);
            }
        }
        return process.parts;
    }

    private void place(Element drawn) {
        StringBuilder place = new StringBuilder();
        for (Element point : SafeXml.children(drawn)) {
            if (!point.getLocalName().endsWith("Label")) {
                place.append(point.getAttribute("x"))
                        .append(',')
                        .append(point.getAttribute("y"))
                        .append(',')
                        .append(point.getAttribute("width"))
                        .append(',')
                        .append(point.getAttribute("height"))
                        .append(';');
            }
        }
        places.put(drawn.getAttribute("bpmnElement"), place.toString());
    }

    private void part(Element element) {
        String id = element.getAttribute("id");
        Map<String, String> properties = new LinkedHashMap<>();
        Part part = new Part(
                id,
                ModelWords.type(element.getLocalName()),
                element.getAttribute("name"),
                properties,
                places.getOrDefault(id, ""));
        parts.put(id, part);
        attributes(element, "", properties);
        SafeXml.children(element).forEach(child -> inside(child, "", properties));
    }

    private void inside(Element element, String path, Map<String, String> properties) {
        String name = element.getLocalName();
        if (SAID_ELSEWHERE.contains(name)) {
            return;
        }
        if (isPart(element)) {
            part(element);
            return;
        }
        String here = path + (name.equals("extensionElements") ? "" : word(element) + " / ");
        String text = SafeXml.text(element);
        if (!text.isEmpty()) {
            put(properties, here, text);
        }
        attributes(element, here, properties);
        SafeXml.children(element).forEach(child -> inside(child, here, properties));
    }

    private static boolean isPart(Element element) {
        String name = element.getLocalName();
        return BPMN.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && !name.endsWith("EventDefinition")
                && !name.endsWith("xpression")
                && !name.startsWith("time")
                && !name.equals("documentation")
                && !BELONGS_TO_ITS_PARENT.contains(name);
    }

    /** Mappings and listeners are told apart by what they are called. */
    private static String word(Element element) {
        String word = ModelWords.property(element.getLocalName());
        for (String attribute : new String[] {"target", "name", "event", "businessKey"}) {
            if (element.hasAttribute(attribute)) {
                return word + "“" + ModelWords.input(element.getAttribute(attribute)) + "”";
            }
        }
        return word;
    }

    private static void attributes(Element element, String path, Map<String, String> properties) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getLocalName();
            boolean of = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())
                    || name.equals("id")
                    || name.equals("type") && attribute.getNamespaceURI() != null;
            if (!of) {
                put(properties, path + ModelWords.property(name) + " / ", attribute.getValue());
            }
        }
    }

    private static void put(Map<String, String> properties, String path, String value) {
        String name = path.substring(0, path.length() - " / ".length());
        String free = name;
        for (int i = 2; properties.containsKey(free); i++) {
            free = name + "（" + i + "）";
        }
        properties.put(free, value);
    }
}
