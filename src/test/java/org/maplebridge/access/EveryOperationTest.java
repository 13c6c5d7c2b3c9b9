package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every operation that the engine's own description names is refused to a handler unless it is on the list. */
class EveryOperationTest extends AccessTest {

    @Test
    void whatIsNotListedIsRefused() throws IOException {
        List<String> open = new ArrayList<>();
        int tried = 0;
        JsonNode paths = new ObjectMapper()
                .readTree(new ClassPathResource("openapi.json").getInputStream())
                .get("paths");
        Browser handler = as("shangxi.handler");
        Browser tasklist = Browser.loggedIn(port, "shangxi.handler");
        tasklist.get("/camunda/app/tasklist/default/");
        tasklist.with("X-XSRF-TOKEN", tasklist.cookie("XSRF-TOKEN"));
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String concrete = concrete(path.getKey());
                boolean listed = EngineOperations.OF_STAFF.stream()
                        .anyMatch(allowed -> allowed.covers(method, concrete, "shangxi.handler"));
                tried++;
                if (listed) {
                    assertThat(EngineOperations.OF_STAFF)
                            .as("%s %s is listed by its own name", method, path.getKey())
                            .anyMatch(allowed -> allowed.methods().contains(method)
                                    && allowed.parts().size() == path.getKey().split("/").length - 1);
                    continue;
                }
                if (handler.send(method, "/engine-rest" + concrete, "{}", "application/json")
                                .statusCode()
                        != 403) {
                    open.add(method + " /engine-rest" + path.getKey());
                }
                String web = "/camunda/api/engine/engine/default" + concrete;
                if (tasklist.send(method, web, "{}", "application/json").statusCode() != 403) {
                    open.add(method + " tasklist " + path.getKey());
                }
            }
        }
        assertThat(tried).isGreaterThan(390);
        assertThat(open).isEmpty();
    }

    private static String concrete(String template) {
        return template.replace("{userId}", "someone").replaceAll("\\{[^}]+}", "x1");
    }
}
