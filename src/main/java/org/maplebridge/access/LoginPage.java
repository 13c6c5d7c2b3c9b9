package org.maplebridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** The one page by which people log in. */
@Controller
class LoginPage {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Set<String> SENTENCES = Set.of("failed", "wait", "out");

    private final MessageSource messages;
    private final String page;

    LoginPage(MessageSource messages) {
        this.messages = messages;
        try {
            page = new ClassPathResource("pages/login.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @GetMapping(path = "/login")
    ResponseEntity<String> show(@RequestParam Map<String, String> parameters, CsrfToken csrf) {
        Matcher place = PLACE.matcher(page);
        String html = place.replaceAll(found -> Matcher.quoteReplacement(fill(found.group(1), parameters, csrf)));
        return ResponseEntity.status(parameters.containsKey("wait") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private String fill(String place, Map<String, String> parameters, CsrfToken csrf) {
        if (place.equals("csrf")) {
            return HtmlUtils.htmlEscape(csrf.getToken());
        }
        if (place.equals("sentence")) {
            return SENTENCES.stream()
                    .filter(parameters::containsKey)
                    .findFirst()
                    .map(this::text)
                    .orElse("");
        }
        return text(place);
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage("login." + key, null, Locale.SIMPLIFIED_CHINESE));
    }
}
