package org.maplebridge.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.http.ProblemDetail;

/**
 * A refusal as a page tells it above the form that was refused.
 *
 * @param title what was refused
 * @param sentences why, field by field
 */
public record Told(String title, List<String> sentences) {

    public static Told of(Refusal refusal, Problems problems) {
        return of(refusal, problems, Map.of());
    }

    /** @param labels how the form calls its fields, by the last part of their pointers */
    public static Told of(Refusal refusal, Problems problems, Map<String, String> labels) {
        ProblemDetail problem = problems.problem(refusal);
        List<String> sentences = new ArrayList<>();
        if (problem.getDetail() != null) {
            sentences.add(problem.getDetail());
        }
        refusal.fields().forEach(field -> {
            String label = labels.get(nameOf(field));
            sentences.add(label == null ? problems.sentence(field) : label + "：" + problems.sentence(field));
        });
        return new Told(problem.getTitle(), sentences.stream().distinct().toList());
    }

    private static String nameOf(FieldError field) {
        return field.pointer().substring(field.pointer().lastIndexOf('/') + 1);
    }
}
