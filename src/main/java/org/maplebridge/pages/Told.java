package org.maplebridge.pages;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.api.Problems;
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
        ProblemDetail problem = problems.problem(refusal);
        List<String> sentences = new ArrayList<>();
        if (problem.getDetail() != null) {
            sentences.add(problem.getDetail());
        }
        refusal.fields().forEach(field -> sentences.add(problems.sentence(field)));
        return new Told(problem.getTitle(), List.copyOf(sentences));
    }
}
