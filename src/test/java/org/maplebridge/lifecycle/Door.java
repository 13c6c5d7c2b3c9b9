package org.maplebridge.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller over HTTP: a member of the staff with his password, or a resident with a query code. */
final class Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "--------part";

    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Door(int port) {
        base = "http://127.0.0.1:" + port;
    }

    static Door of(int port, String username) {
        return of(port, username, "demo");
    }

    static Door of(int port, String username, String password) {
        Door door = new Door(port);
        String token = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        door.headers.put("Authorization", "Basic " + token);
        return door;
    }

    static Door ofResident(int port, String queryCode) {
        Door door = new Door(port);
        door.headers.put("X-Query-Code", queryCode);
        return door;
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, text(body), "application/json");
    }

    Answer put(String path, Object body) {
        return send("PUT", path, text(body), "application/json");
    }

    Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Fields and files of one form; a file is a name that ends like one, after its field where that has another name. */
    Answer upload(String path, Map<String, String> parts) {
        StringBuilder body = new StringBuilder();
        parts.forEach((name, content) -> {
            body.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(name.replaceFirst("=.*", ""));
            String file = name.replaceFirst(".*=", "");
            body.append(file.contains(".") ? "\"; filename=\"" + file + "\"\r\n\r\n" : "\"\r\n\r\n");
            body.append(content).append("\r\n");
        });
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send("POST", path, body.toString(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String given ? given : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(status + " " + body, e);
            }
        }

        Answer is(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + ": " + body);
            }
            return this;
        }
    }
}
