package org.maplebridge.process.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds in a model's XML what no model here may have. */
@Component
class ModelReader {

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("script", "scriptTask", "connector");
    private static final Set<String> SCRIPTING = Set.of("scriptFormat");
    private static final Set<String> LANGUAGES = Set.of(
            "", "feel", "juel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private final ExpressionNames expressions;

    ModelReader(ExpressionNames expressions) {
        this.expressions = expressions;
    }

    List<String> findings(byte[] xml) {
        List<String> findings = new ArrayList<>();
        try {
            Document document = parser().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            look(document.getDocumentElement(), findings);
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            findings.add("不是可读的 XML，或含有 DOCTYPE");
        }
        return findings;
    }

    private void look(Element element, List<String> findings) {
        String name = element.getLocalName();
        if (FORBIDDEN_ELEMENTS.contains(name)) {
            findings.add("不允许使用脚本或连接器（" + name + "）");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            look((Attr) attributes.item(i), findings);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                look(inner, findings);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                expressions.findings(child.getNodeValue(), findings);
            }
        }
    }

    private void look(Attr attribute, List<String> findings) {
        String name = attribute.getLocalName();
        String value = attribute.getValue().strip();
        boolean extension = attribute.getNamespaceURI() != null;
        if (extension && name.equals("class")) {
            findings.add("不允许使用 Java 类（camunda:class）：" + value);
        }
        if (SCRIPTING.contains(name)) {
            findings.add("不允许使用脚本（" + value + "）");
        }
        if (name.equals("expressionLanguage") && !LANGUAGES.contains(value)) {
            findings.add("不支持的表达式语言：" + value);
        }
        if (extension && name.equals("formKey") && value.startsWith("embedded:")) {
            findings.add("不允许使用内嵌表单：" + value);
        }
        expressions.findings(value, findings);
        if (name.equals("delegateExpression")) {
            expressions.bean(value, findings);
        }
    }

    private static DocumentBuilderFactory parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }
}
