package org.maplebridge.replay;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maplebridge.checker.ModelFile;

/**
 * The words that decision tables look for in a petition's text. They alone are carried into a rehearsal: a table that asks
 * whether the text contains one decides as it would on the text itself.
 */
final class TableWords {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{2,40})\"");

    private final Set<String> words = new LinkedHashSet<>();

    TableWords(List<ModelFile> models) {
        models.stream().filter(file -> file.kind() == ModelFile.Kind.DECISION).forEach(this::collect);
    }

    List<String> in(String text) {
        return words.stream().filter(text::contains).toList();
    }

    List<String> all() {
        return List.copyOf(words);
    }

    private void collect(ModelFile file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
            boolean condition = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("inputEntry")) {
                    condition = true;
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("inputEntry")) {
                    condition = false;
                } else if (event == XMLStreamReader.CHARACTERS
                        && condition
                        && xml.getText().contains("(")) {
                    quoted(xml.getText());
                }
            }
            xml.close();
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("Not a decision table: " + file.name(), unreadable);
        }
    }

    private void quoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
    }
}
