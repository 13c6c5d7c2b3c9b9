package org.maplebridge.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before or behind the controllers: a problem document for programs, a plain Chinese page for people. */
@RestController
class ErrorPage implements ErrorController {

    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        ProblemDetail problem = problems.problem(status(request));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body("""
                        <!doctype html>
                        <html lang="zh-CN"><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1"><title>枫桥</title>
                        <body><h1>%s</h1><p><a href="/">返回首页</a></p></body></html>
                        """.formatted(problem.getTitle()));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> document(HttpServletRequest request) {
        ProblemDetail problem = problems.problem(status(request));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 500;
    }
}
