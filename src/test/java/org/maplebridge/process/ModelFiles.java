package org.maplebridge.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The models as they lie in {@code processes/}, read without an engine. */
final class ModelFiles {

    static final Path FOLDER = Path.of("processes");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![\\w.'\"])([A-Za-z_]\\w*)(?!\\w|\\s*\\()");
    private static final Pattern MAPPED = Pattern.compile(
            "<camunda:in source=\"(\\w+)\"|<camunda:out source=\"\\w+\" target=\"(\\w+)\"|<camunda:(?:in|out)putParameter name=\"(\\w+)\"");
    private static final Pattern HANDED_OVER =
            Pattern.compile("<camunda:in source=\"\\w+\" target=\"(\\w+)\"|<camunda:out source=\"(\\w+)\"");
    private static final Set<String> NO_VARIABLES =
            Set.of("execution", "task", "decisionResult", "true", "false", "null");

    private ModelFiles() {}

    /** @param file beside its text and its parsed form */
    record Process(Path file, String text, BpmnModelInstance model) {

        String name() {
            return file.getFileName().toString().replace(".bpmn", "");
        }

        @Override
        public String toString() {
            return name();
        }

        /** What is drawn does not count. */
        String logic() {
            int drawing = text.indexOf("<bpmndi:BPMNDiagram");
            return drawing < 0 ? text : text.substring(0, drawing);
        }

        /** First words of expressions: beans, and variables. */
        Set<String> identifiers() {
            Set<String> names = new TreeSet<>();
            Matcher expression = EXPRESSION.matcher(logic());
            while (expression.find()) {
                Matcher identifier = IDENTIFIER.matcher(expression.group(1).replaceAll("'[^']*'", "''"));
                while (identifier.find()) {
                    names.add(identifier.group(1));
                }
            }
            names.removeAll(NO_VARIABLES);
            return names;
        }

        Set<String> variables(Set<String> beans) {
            Set<String> names = identifiers();
            names.removeAll(beans);
            names.addAll(found(MAPPED, logic()));
            return names;
        }

        /** Names under which called models get and give variables. */
        Set<String> handedOver() {
            return found(HANDED_OVER, logic());
        }
    }

    static List<Process> processes() {
        return files(".bpmn")
                .map(file -> new Process(file, read(file), Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains(".camunda"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }
}
