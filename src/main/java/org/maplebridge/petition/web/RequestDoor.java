package org.maplebridge.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.maplebridge.api.RequestPath;
import org.maplebridge.petition.LookDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** The door as the present request shows it; the address as its pattern, so that no number stands in it. */
@Component
class RequestDoor implements LookDoor {

    private static final String SEEN = RequestDoor.class.getName();
    private static final String TASKLIST = "/camunda/";
    private static final String API = "/api/";

    @Override
    public String door() {
        HttpServletRequest request = request();
        if (request == null) {
            return "INSIDE";
        }
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from != null && from.contains(TASKLIST)) {
            return "TASKLIST";
        }
        return RequestPath.of(request).startsWith(API) ? "REST" : "PAGE";
    }

    @Override
    public String what() {
        HttpServletRequest request = request();
        if (request == null) {
            return "";
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "" : pattern);
    }

    @Override
    public boolean opens(String receiptNumber) {
        HttpServletRequest request = request();
        if (request == null) {
            return true;
        }
        if (!(request.getAttribute(SEEN) instanceof Seen)) {
            request.setAttribute(SEEN, new Seen());
        }
        return ((Seen) request.getAttribute(SEEN)).numbers.add(receiptNumber);
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static final class Seen {

        private final Set<String> numbers = new HashSet<>();
    }
}
