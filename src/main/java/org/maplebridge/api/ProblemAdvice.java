package org.maplebridge.api;

import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every refused request with a problem document. */
@RestControllerAdvice
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem = problems.problem(refusal);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (refusal.kind() == Refusal.Kind.TOO_MANY && refusal.arguments().length > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.arguments()[0]));
        }
        return answer.body(problem);
    }
}
