package org.maplebridge.api;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path that a request is answered by, its characters decoded. What is looked at to keep somebody out or slow him down
 * must be this: the address as it was written may say {@code /api/v1/p%75blic} and is answered all the same.
 */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
