package org.maplebridge.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A Camunda form, under check or deployed. */
public record FormFile(Findings findings, JsonNode form) {

    public String id() {
        return form.path("id").asText();
    }

    /** All components, those inside of groups too. */
    public List<JsonNode> components() {
        List<JsonNode> components = new ArrayList<>();
        collect(form, components);
        return components;
    }

    /** Under which names the form gives what people fill in. */
    public Set<String> keys() {
        return components().stream()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void collect(JsonNode parent, List<JsonNode> components) {
        for (JsonNode component : parent.path("components")) {
            components.add(component);
            collect(component, components);
        }
    }
}
