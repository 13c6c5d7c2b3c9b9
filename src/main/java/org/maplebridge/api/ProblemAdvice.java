package org.maplebridge.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every refused or failed request with a problem document in Chinese. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem = problems.problem(refusal);
        ResponseEntity.BodyBuilder answer = answer(problem.getStatus());
        if (refusal.kind() == Refusal.Kind.TOO_MANY && refusal.arguments().length > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.arguments()[0]));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof BodyTooLarge) {
            return refused(BodyTooLarge.refusal());
        }
        if (failure.getCause() instanceof JsonMappingException mapping) {
            String code = mapping instanceof UnrecognizedPropertyException ? "unknown-field" : "malformed";
            return refused(Refusal.invalid(new FieldError(pointer(mapping.getPath()), code)));
        }
        return refused(Refusal.of(Refusal.Kind.INVALID, "invalid-json"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ofOtherType(MethodArgumentTypeMismatchException failure) {
        return refused(Refusal.invalid(new FieldError("#/" + failure.getName(), "malformed")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestValueException failure) {
        String name = failure instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : "request";
        return refused(Refusal.invalid(new FieldError("#/" + name, "required")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException failure) {
        return refused(Refusal.invalid(new FieldError("#/" + failure.getRequestPartName(), "required")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure) {
        return refused(BodyTooLarge.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException failure) {
        return refused(Refusal.of(Refusal.Kind.INVALID, "broken-upload"));
    }

    /** Two writers waited for each other and the database sent one away: nothing of his was done. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(PessimisticLockingFailureException failure) {
        return refused(Refusal.wrongState("overtaken"));
    }

    /** Two writers entered the same at once, the next version of a text for example: nothing of the second was done. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(DuplicateKeyException failure) {
        LOG.warn("Two entered the same: {}", failure.getMessage());
        return refused(Refusal.wrongState("overtaken"));
    }

    /** Who opened a page that is not there gets one that says so, a program gets a document. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(NoResourceFoundException failure, HttpServletRequest request)
            throws NoResourceFoundException {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            throw failure;
        }
        return known(failure.getStatusCode(), failure.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        Optional<Refusal> unreadable = UnreadableText.in(failure);
        if (unreadable.isPresent()) {
            return refused(unreadable.get());
        }
        if (failure instanceof ErrorResponse known) {
            return known(known.getStatusCode(), known.getHeaders());
        }
        LOG.error("A request failed", failure);
        return known(HttpStatusCode.valueOf(500), HttpHeaders.EMPTY);
    }

    private ResponseEntity<ProblemDetail> known(HttpStatusCode status, HttpHeaders headers) {
        return answer(status.value()).headers(headers).body(problems.problem(status.value()));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return "#"
                + path.stream()
                        .map(step -> step.getFieldName() == null
                                ? "/" + step.getIndex()
                                : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining());
    }
}
