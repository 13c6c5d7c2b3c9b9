package org.maplebridge.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.WebPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives somebody back what he sent from a page that was open longer than his login: nothing that he typed is lost. */
@WebPage
class StaleFormPage {

    static final String PATH = "/stale";

    private static final String TOKEN = "_csrf";
    private static final int A_FEW_WORDS = 6;

    /** A field as it came. */
    record Field(String name, String value) {

        /** Whether somebody wrote it, as far as one can see: no code, no number of something chosen. */
        public boolean written() {
            return value.length() >= A_FEW_WORDS && value.codePoints().anyMatch(Character::isIdeographic);
        }
    }

    /** What others' pages send in somebody's name is never given a new token. */
    static boolean comesFromHere(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE))
                && origin != null
                && URI.create(request.getRequestURL().toString())
                        .resolve("/")
                        .toString()
                        .equals(origin + "/");
    }

    @PostMapping(PATH)
    String show(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        Object sentTo = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (sentTo == null) {
            return "redirect:/";
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("to", sentTo);
        model.addAttribute("fields", fields(request.getParameterMap()));
        model.addAttribute("loggedIn", person != null);
        model.addAttribute("files", request.getContentType().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
        return "stale";
    }

    private static List<Field> fields(Map<String, String[]> parameters) {
        List<Field> fields = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }
}
