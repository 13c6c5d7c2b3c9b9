package org.maplebridge.residents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong in a form, in words for residents where {@code messages/residents} has some. */
@Component
class Sentences {

    private static final String FILE = "file";
    private static final String WHOLE = "form:";

    private final MessageSource messages;
    private final Problems problems;

    Sentences(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * @param fields in the order of the page: by the last word of a pointer, or the first and last one of a pointer into a list, the id of the field,
     *     a colon and its label; a star in the id stands for the place in the list
     */
    FormErrors of(Refusal refusal, Map<String, String> fields) {
        if (refusal.kind() == Refusal.Kind.TOO_LARGE && fields.containsKey(FILE)) {
            String sentence = problems.problem(refusal).getDetail();
            return new FormErrors(List.of(at(fields.get(FILE), "0", sentence)));
        }
        if (refusal.fields().isEmpty()) {
            return new FormErrors(List.of(at(WHOLE, "0", problems.sentence(refusal))));
        }
        List<String> order =
                fields.values().stream().map(Sentences::idOf).distinct().toList();
        return new FormErrors(refusal.fields().stream()
                .map(error -> wrong(error, fields))
                .sorted(Comparator.comparing(
                        wrong -> order.indexOf(wrong.field().replaceAll("[0-9]+$", "*"))))
                .toList());
    }

    /** One about the form as a whole, by its key. */
    FormErrors whole(String key) {
        return new FormErrors(List.of(at(WHOLE, "0", messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE))));
    }

    private FormErrors.Wrong wrong(FieldError error, Map<String, String> fields) {
        String[] path = error.pointer().split("/");
        boolean inList = path.length > 3;
        String key = inList ? path[1] + "/" + path[3] : path[path.length - 1];
        return at(fields.getOrDefault(key, WHOLE), inList ? path[2] : "0", sentence(error));
    }

    private static String idOf(String field) {
        return field.substring(0, field.indexOf(':')).replaceAll("0$", "*");
    }

    private static FormErrors.Wrong at(String field, String row, String sentence) {
        int colon = field.indexOf(':');
        return new FormErrors.Wrong(field.substring(0, colon).replace("*", row), field.substring(colon + 1), sentence);
    }

    private String sentence(FieldError error) {
        String plain = messages.getMessage(
                "residents.field." + error.code(), error.arguments(), null, Locale.SIMPLIFIED_CHINESE);
        return plain == null ? problems.sentence(error) : plain;
    }
}
