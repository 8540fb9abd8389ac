package org.beian.web.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Body of a request as its headers announce it, before any of it is read. */
public final class AnnouncedBody {

    /** Bytes that the server skips without a thread, so that the connection can go on. */
    private static final long SKIPPED = 64 * 1024L;

    private AnnouncedBody() {}

    /** Whether there is one. */
    public static boolean isIn(HttpServletRequest request) {
        return bytes(request) > 0;
    }

    /**
     * The announced length, without end for a chunked body; parsed here, because the server's own
     * parsing fails above two gigabytes.
     */
    public static long bytes(HttpServletRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") == null ? 0 : Long.MAX_VALUE;
        }
        return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
    }

    /** Announces the end of the connection where the body is too long to be skipped. */
    public static void leave(HttpServletRequest request, HttpServletResponse response) {
        if (bytes(request) > SKIPPED) {
            response.setHeader("Connection", "close");
        }
    }
}
