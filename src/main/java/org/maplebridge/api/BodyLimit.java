package org.maplebridge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than their place needs: 1 MB of JSON, 2 MB for a deployment of models. Uploads of files
 * have limits of their own; unit trees may be large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private static final long MEGABYTE = 1024 * 1024;

    private final ProblemAnswer answer;

    BodyLimit(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most && fromAPage(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (request.getContentLengthLong() > most) {
            answer.refuse(response, BodyTooLarge.refusal());
            return;
        }
        boolean announced = request.getContentLengthLong() >= 0;
        chain.doFilter(announced ? request : new Counted(request, most), response);
    }

    /** Whoever sent a form gets a page, a program a document. */
    private static boolean fromAPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static long most(HttpServletRequest request) {
        String path = RequestPath.of(request);
        String type = request.getContentType();
        if (path.startsWith("/engine-rest/") || path.startsWith("/camunda/")) {
            return 2 * MEGABYTE;
        }
        if (path.equals("/api/v1/units")) {
            return 32 * MEGABYTE;
        }
        boolean upload = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        return upload ? Long.MAX_VALUE : MEGABYTE;
    }

    /** A body that comes without its length, read no further than allowed. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream source = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public boolean isFinished() {
                    return source.isFinished();
                }

                @Override
                public boolean isReady() {
                    return source.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    source.setReadListener(listener);
                }

                @Override
                public int read() throws IOException {
                    int value = source.read();
                    count(value < 0 ? 0 : 1);
                    return value;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int got = source.read(target, offset, length);
                    count(Math.max(0, got));
                    return got;
                }

                private void count(int more) throws IOException {
                    read += more;
                    if (read > most) {
                        throw new BodyTooLarge();
                    }
                }
            };
        }
    }
}
