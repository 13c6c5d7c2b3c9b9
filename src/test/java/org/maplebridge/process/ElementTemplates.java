package org.maplebridge.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The element templates, made from what the models, tables, forms and beans say of themselves, and from the few words that
 * none of them has. What Modeler reads is committed; a test holds it to this, and writes it with
 * {@code -Dtemplates.write}.
 */
public final class ElementTemplates {

    public static final Path FOLDER = Path.of("processes/.camunda/element-templates");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of no use to anybody who draws: started by the clock or by the platform alone. */
    static final Map<String, String> STEPS_WITHOUT = Map.of(
            "watchStatutoryLimits", "looks through all petitions once a day; a second one would do it twice",
            "exceedStatutoryLimit", "started by watchStatutoryLimits for one petition each, not drawn into another way",
            "accompanimentEnded", "a listener; stands at the end of every accompanying process already",
            "describeTask", "a listener; the platform adds it to every user task",
            "recordFallenAway", "goes by the name of the accompanying process, in each of which it stands already",
            "keepHandler", "a listener of tasks that stay with whoever did the step before",
            "proposeMediator", "a listener of the one task in which a mediator is chosen",
            "today", "named by a filter of Tasklist",
            "candidates", "named by the templates of user tasks",
            "matters", "named by the templates of tables");

    static final Map<String, String> TABLES_WITHOUT = Map.of(
            "reply-forms", "asked by the code when a reply is written, not drawn",
            "supervision-rules", "asked by the code when something happens to a petition, not drawn");

    private ElementTemplates() {}

    /** File name and templates, as they are to be committed. */
    static Map<String, ArrayNode> all() {
        Map<String, ArrayNode> files = new TreeMap<>();
        files.put("steps.json", new StepTemplates().all());
        files.put("user-tasks.json", new TaskTemplates().all());
        files.put("tables.json", new TableTemplates().all());
        files.put("calls.json", new CallTemplates().all());
        return files;
    }

    /** All that are committed, as Modeler reads them. */
    public static List<JsonNode> committed() {
        List<JsonNode> templates = new ArrayList<>();
        for (String file : List.of("calls.json", "steps.json", "tables.json", "user-tasks.json")) {
            read(file).forEach(templates::add);
        }
        return templates;
    }

    static ArrayNode read(String file) {
        try {
            return (ArrayNode) JSON.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String written(ArrayNode templates) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(templates) + "\n";
    }
}
