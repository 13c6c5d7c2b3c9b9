package org.maplebridge.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The page of Tasklist, Cockpit, Admin and Welcome names the scripts that its own answer allows and the language that it
 * speaks, and has words for who waits. The engine keeps the word by which scripts are allowed in one place for all requests: when two came at once, the
 * page had the word of another answer, the browser ran none of its scripts, and it stayed empty.
 */
class PageOfWebApp extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern GIVEN = Pattern.compile("nonce=\"[\\w-]+\"");

    /** What turns until the scripts are there, and what is read meanwhile. */
    private static final String SPINNER = "<div class=\"spinner spinner-big\"></div>";

    private static final String TEXT_HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final String WORDS = "<p>正在打开…</p>";

    /** Scripts, styles and words pass as they are. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.lastIndexOf('.') > path.lastIndexOf('/') && !path.endsWith(".html");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = response.getHeader(POLICY);
        Matcher allowed = ALLOWED.matcher(policy == null ? "" : policy);
        String type = page.getContentType();
        if (type == null || !type.startsWith(MediaType.TEXT_HTML_VALUE) || !allowed.find()) {
            page.copyBodyToResponse();
            return;
        }
        byte[] text = GIVEN.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8))
                .replaceAll("nonce=\"" + allowed.group(1) + "\"")
                .replace("<html lang=\"en\">", "<html lang=\"zh-CN\">")
                .replace(SPINNER, SPINNER + WORDS)
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(TEXT_HTML);
        response.setContentLength(text.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(text);
    }
}
