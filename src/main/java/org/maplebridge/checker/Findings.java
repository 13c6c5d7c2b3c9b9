package org.maplebridge.checker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Collects what is found in one file. */
public final class Findings {

    private static final String ID = "id";
    private static final String NAME = "name";

    private final ModelFile file;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(ModelFile file) {
        this.file = file;
    }

    public ModelFile file() {
        return file;
    }

    /** About the file as a whole. */
    public void add(Rule rule, String what) {
        add(rule, null, null, what);
    }

    public void add(Rule rule, ModelElementInstance element, String what) {
        ModelElementInstance named = element;
        while (named != null && (named.getAttributeValue(ID) == null || isExtension(named))) {
            named = named.getParentElement();
        }
        if (named == null) {
            add(rule, what);
        } else {
            add(rule, named.getAttributeValue(ID), named.getAttributeValue(NAME), what);
        }
    }

    public void add(Rule rule, String element, String name, String what) {
        String shown = name == null || name.isBlank() ? null : name.strip();
        found.add(new Finding(file.name(), lineOf(element), element, shown, rule, what));
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Extensions are not drawn: the element that has them is where people look. */
    private static boolean isExtension(ModelElementInstance element) {
        return element.getElementType().getTypeNamespace().startsWith("http://camunda.org/");
    }

    private int lineOf(String element) {
        if (element == null) {
            return 0;
        }
        String text = file.text();
        int at = text.indexOf("id=\"" + element + "\"");
        return at < 0
                ? 0
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
