package org.maplebridge.checker.rules;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Walks everything that stands in a file, known to the engine's library or not; what is only drawn is left out. */
final class Marks {

    private static final String DRAWINGS = "/DI";

    private Marks() {}

    /** Each element beside the id of the nearest element that has one. */
    static void elements(ModelInstance model, BiConsumer<Element, Element> look) {
        Node root = model.getDocument().getDomSource().getNode();
        walk(root instanceof Document document ? document.getDocumentElement() : (Element) root, null, look);
    }

    private static void walk(Element element, Element outer, BiConsumer<Element, Element> look) {
        if (String.valueOf(element.getNamespaceURI()).contains(DRAWINGS)
                || String.valueOf(element.getNamespaceURI()).endsWith("DMNDI/")) {
            return;
        }
        Element named = element.hasAttribute("id") && !isExtension(element) ? element : outer;
        look.accept(element, named);
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                walk(child, named, look);
            }
        }
    }

    static boolean isExtension(Element element) {
        return String.valueOf(element.getNamespaceURI()).startsWith("http://camunda.org/");
    }

    static void attributes(Element element, Consumer<Attr> look) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            look.accept((Attr) attributes.item(i));
        }
    }

    /** What is written directly in it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            short type = children.item(i).getNodeType();
            if (type == Node.TEXT_NODE || type == Node.CDATA_SECTION_NODE) {
                text.append(children.item(i).getNodeValue());
            }
        }
        return text.toString();
    }
}
