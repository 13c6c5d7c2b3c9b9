package org.maplebridge.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.pages.WebPage;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page by which people log in. */
@WebPage
class LoginPage {

    @GetMapping(path = "/login")
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        Stream.of("failed", "wait", "stale", "out")
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(sentence -> model.addAttribute("sentence", "login." + sentence));
        if (parameters.containsKey("wait")) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return "login";
    }
}
