package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id of a request, the same in headers, problems, history and log. */
public final class RequestId {

    private static final String ATTRIBUTE = "org.beian.requestId";

    private RequestId() {}

    /** The request's id; given when it is first asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given) {
            return given;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
