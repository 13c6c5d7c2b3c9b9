package org.maplebridge.process.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asked of the engine's interface, looked at once it could not be answered: the engine seldom says which
 * field was the wrong one.
 *
 * @param reads whether nothing can come of it but an answer
 * @param fields value by JSON pointer without its first slash, of the address and of the body
 */
record Question(boolean reads, Map<String, JsonNode> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FIELD_OF_STATE = Map.of("2201W", "maxResults", "2201X", "firstResult");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)parameter '(\\w+)'|parameter (\\w+) is |(\\w+) parameter has");
    private static final Pattern OF_FILTER = Pattern.compile("/filter/[^/]+/(list|count|singleResult)$");
    private static final int KEPT = 16 * 1024;
    private static final int MOST_NAMED = 5;

    /** The request with as much of its body as is looked at here, kept while it is read. */
    static HttpServletRequest kept(HttpServletRequest request) {
        ContentCachingRequestWrapper kept = new ContentCachingRequestWrapper(request, KEPT);
        request.setAttribute(Question.class.getName(), kept);
        return kept;
    }

    static Question atHand() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getAttribute(Question.class.getName())
                        instanceof ContentCachingRequestWrapper request) {
            return new Question(reads(request), asked(request));
        }
        return new Question(false, Map.of());
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || OF_FILTER.matcher(request.getRequestURI()).find();
    }

    private static Map<String, JsonNode> asked(ContentCachingRequestWrapper request) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        fields.put(name, TextNode.valueOf(values.get(0) == null ? "" : values.get(0))));
        try {
            collect("", JSON.readTree(request.getContentAsByteArray()), fields);
        } catch (IOException unreadable) {
            // then only the address tells what was asked
        }
        return fields;
    }

    /** Only what holds a value: of what holds other fields these are looked at. */
    private static void collect(String above, JsonNode node, Map<String, JsonNode> fields) {
        node.properties().forEach(field -> {
            String pointer = above + field.getKey();
            int before = fields.size();
            collect(pointer + "/", field.getValue(), fields);
            for (int i = 0; field.getValue().isArray() && i < field.getValue().size(); i++) {
                collect(pointer + "/" + i + "/", field.getValue().get(i), fields);
            }
            if (fields.size() == before) {
                fields.put(pointer, field.getValue());
            }
        });
    }

    boolean hasExpression() {
        return fields.keySet().stream().anyMatch(field -> field.endsWith("Expression"));
    }

    /** What the failure means to whoever asked, the fields named that it may be about. */
    Refusal refusal(Throwable failure) {
        List<String> named = Stream.<Stream<String>>of(
                        said(failure), quoted(failure), mentioned(failure), empty(), fields.keySet().stream())
                .map(Stream::toList)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (named.isEmpty() || named.size() > MOST_NAMED) {
            return Refusal.of(Refusal.Kind.INVALID, "engine-json");
        }
        return Refusal.invalid(named.stream()
                .map(name -> new FieldError("#/" + name, "engine-value", name))
                .toList());
    }

    /** What the failure itself says: where reading stopped, what the database took it for, the name it gives. */
    private static Stream<String> said(Throwable failure) {
        return KnownFailure.causes(failure)
                .map(Question::name)
                .filter(name -> !name.isEmpty())
                .limit(1);
    }

    private static String name(Throwable cause) {
        if (cause instanceof JsonMappingException mapping) {
            return pointer(mapping);
        }
        if (cause instanceof SQLException refused) {
            return FIELD_OF_STATE.getOrDefault(String.valueOf(refused.getSQLState()), "");
        }
        if (cause instanceof ParamException unreadable) {
            return unreadable.getParameterName();
        }
        return cause instanceof RestException told ? parameter(told) : "";
    }

    private static String parameter(RestException told) {
        Matcher name = PARAMETER.matcher(String.valueOf(told.getMessage()));
        return name.find()
                ? Stream.of(1, 2, 3)
                        .map(name::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        failure.getPath()
                .forEach(step -> pointer.append(pointer.isEmpty() ? "" : "/")
                        .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        return pointer.toString();
    }

    /** Fields whose value the failure repeats. */
    private Stream<String> quoted(Throwable failure) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().isTextual()
                        && !field.getValue().asText().isEmpty()
                        && isSaid(
                                failure,
                                "['\"]" + Pattern.quote(field.getValue().asText()) + "['\"]"))
                .map(Map.Entry::getKey);
    }

    /** Fields that the failure names in passing. */
    private Stream<String> mentioned(Throwable failure) {
        return fields.keySet().stream().filter(field -> {
            String name = field.substring(field.lastIndexOf('/') + 1);
            return name.length() > 2 && isSaid(failure, "\\b" + Pattern.quote(name) + "\\b");
        });
    }

    private static boolean isSaid(Throwable failure, String words) {
        Pattern pattern = Pattern.compile(words);
        return KnownFailure.causes(failure)
                .anyMatch(cause ->
                        pattern.matcher(String.valueOf(cause.getMessage())).find());
    }

    private Stream<String> empty() {
        return fields.entrySet().stream()
                .filter(field -> isEmpty(field.getValue()))
                .map(Map.Entry::getKey);
    }

    private static boolean isEmpty(JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            for (JsonNode element : value) {
                if (isEmpty(element)) {
                    return true;
                }
            }
            return false;
        }
        return value.isNull() || value.isTextual()
                ? value.asText("").isBlank()
                : value.isContainerNode() && value.isEmpty();
    }
}
