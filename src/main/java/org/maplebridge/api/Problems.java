package org.maplebridge.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Turns a refusal into an RFC 9457 problem in Chinese: stable relative type, translated title, fields with pointers. */
@Component
public class Problems {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail problem(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatus(status(refusal.kind()));
        problem.setType(URI.create("/problems/" + refusal.slug()));
        problem.setTitle(text("problem." + refusal.slug() + ".title", refusal.arguments()));
        String detail =
                messages.getMessage("problem." + refusal.slug() + ".detail", refusal.arguments(), null, LANGUAGE);
        if (detail != null) {
            problem.setDetail(detail);
        }
        if (!refusal.fields().isEmpty()) {
            problem.setProperty("errors", fields(refusal.fields()));
        }
        return problem;
    }

    /** What went wrong by its HTTP status alone. */
    public ProblemDetail problem(int status) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/http-" + status));
        problem.setTitle(title(status));
        problem.setDetail(messages.getMessage("problem.http-" + status + ".detail", null, null, LANGUAGE));
        return problem;
    }

    /** The title of {@link #problem(int)}. */
    public String title(int status) {
        String title = messages.getMessage("problem.http-" + status + ".title", null, null, LANGUAGE);
        return title == null ? text("problem.http-other.title", new Object[] {status}) : title;
    }

    /** The refusal as one sentence, for callers that show no problem document: Tasklist, import errors. */
    public String sentence(Refusal refusal) {
        return sentence(refusal, this::sentence);
    }

    /** The same where the caller knows how to name a field to the person. */
    public String sentence(Refusal refusal, Function<FieldError, String> told) {
        ProblemDetail problem = problem(refusal);
        List<String> parts = new ArrayList<>();
        refusal.fields().forEach(field -> parts.add(told.apply(field)));
        if (!parts.isEmpty()) {
            return problem.getTitle() + "：" + String.join("；", parts);
        }
        return problem.getDetail() == null ? problem.getTitle() : problem.getTitle() + "：" + problem.getDetail();
    }

    /** What is wrong with one field, in Chinese. */
    public String sentence(FieldError field) {
        return text("field." + field.code(), field.arguments());
    }

    private List<Map<String, String>> fields(List<FieldError> fields) {
        List<Map<String, String>> errors = new ArrayList<>();
        for (FieldError field : fields) {
            Map<String, String> error = new LinkedHashMap<>();
            error.put("pointer", field.pointer());
            error.put("detail", sentence(field));
            errors.add(error);
        }
        return errors;
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, key, LANGUAGE);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case WRONG_STATE -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case AGAINST_RULE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
