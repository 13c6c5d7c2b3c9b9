package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.maplebridge.checker.Expressions;
import org.springframework.stereotype.Component;

/** Reads expressions with the engine's own reader. */
@Component
class ReadExpressions implements Expressions {

    private static final String BEFORE_PROPERTY = ". ";
    private static final int PROPERTY = -1;

    /** Nobody reads more, and what is nested deep enough would break the reader. */
    private static final int MOST_CHARACTERS = 1_000;

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    @Override
    public Optional<Reading> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Node root;
        try {
            root = builder.build(text).getRoot();
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
        Reading reading = new Reading(new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
        walk(root, reading);
        return Optional.of(reading);
    }

    private static void walk(Node node, Reading reading) {
        if (node instanceof AstIdentifier identifier) {
            reading.names().add(identifier.getName());
        } else if (node instanceof AstMethod method) {
            Node property = method.getChild(0);
            Node parameters = method.getChild(1);
            member((AstProperty) property, parameters.getCardinality(), reading);
            walk(parameters, reading);
        } else if (node instanceof AstProperty property) {
            member(property, PROPERTY, reading);
        } else {
            if (node instanceof AstFunction function) {
                reading.functions().add(function.getName());
            }
            children(node, 0, reading);
        }
    }

    private static void member(AstProperty property, int arguments, Reading reading) {
        Node object = property.getChild(0);
        List<String> path = path(object).orElse(List.of());
        reading.members().add(new Member(path, name(property), arguments));
        if (path.size() != 1) {
            walk(object, reading);
        }
        children(property, 1, reading);
    }

    private static void children(Node node, int from, Reading reading) {
        for (int i = from; i < node.getCardinality(); i++) {
            walk(node.getChild(i), reading);
        }
    }

    /** An object's name with the properties on the way to it. */
    private static Optional<List<String>> path(Node object) {
        if (object instanceof AstIdentifier identifier) {
            return Optional.of(List.of(identifier.getName()));
        }
        if (object instanceof AstNested) {
            return path(object.getChild(0));
        }
        if (object instanceof AstDot property) {
            return path(property.getChild(0)).map(before -> {
                List<String> path = new ArrayList<>(before);
                path.add(name(property));
                return path;
            });
        }
        return Optional.empty();
    }

    private static String name(AstProperty property) {
        return property instanceof AstDot ? property.toString().substring(BEFORE_PROPERTY.length()) : null;
    }
}
