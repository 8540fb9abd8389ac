package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Id of a request, the same in headers, problem details, history and log. */
public final class RequestId {

    private static final String ATTRIBUTE = "org.beian.requestId";

    private RequestId() {}

    /** The request's id, generated at the first call. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given) {
            return given;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
