package org.maplebridge.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maplebridge.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers with a problem document where no controller does: in filters and at the doors. */
@Component
public class ProblemAnswer {

    private final Problems problems;
    private final ObjectMapper json;

    ProblemAnswer(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, problems.problem(refusal));
    }

    /** What went wrong by its HTTP status alone. */
    public void refuse(HttpServletResponse response, int status) throws IOException {
        write(response, problems.problem(status));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
