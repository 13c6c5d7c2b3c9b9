package org.maplebridge.replay;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maplebridge.checker.ModelFile;

/** What people call the rows of decision tables, by their ids: the description beside the row. */
final class RuleLabels {

    private final Map<String, String> labels = new HashMap<>();

    RuleLabels(List<ModelFile> models) {
        models.stream().filter(file -> file.kind() == ModelFile.Kind.DECISION).forEach(this::collect);
    }

    String of(String rule) {
        return labels.getOrDefault(rule, rule);
    }

    private void collect(ModelFile file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
            String rule = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rule")) {
                    rule = xml.getAttributeValue(null, "id");
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("rule")) {
                    rule = null;
                } else if (event == XMLStreamReader.START_ELEMENT
                        && rule != null
                        && xml.getLocalName().equals("description")) {
                    labels.put(rule, xml.getElementText().strip());
                }
            }
            xml.close();
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("Not a decision table: " + file.name(), unreadable);
        }
    }
}
