package org.beian.web.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Body of a request as its headers announce it, before any of it is read. */
public final class AnnouncedBody {

    /** Bytes that the server skips without a thread, so that the connection can go on. */
    private static final long SKIPPED = 64 * 1024L;

    private static final long UNKNOWN = -1;

    private static final Set<String> METHODS_WITHOUT = Set.of("GET", "HEAD", "OPTIONS");

    private AnnouncedBody() {}

    /** Whether there is one. */
    public static boolean isIn(HttpServletRequest request) {
        return bytes(request) != 0;
    }

    /** Whether the method is one of those that come without. */
    static boolean isUnusual(HttpServletRequest request) {
        return METHODS_WITHOUT.contains(request.getMethod());
    }

    /** Whether a body that the method may have, or none, ends after an announced length. */
    static boolean canBeCounted(HttpServletRequest request) {
        long bytes = bytes(request);
        return bytes == 0 || bytes > 0 && !isUnusual(request);
    }

    /** Whether the announced length is over a limit; a chunked body has none. */
    public static boolean isOver(HttpServletRequest request, long most) {
        return bytes(request) > most;
    }

    /** Whether all of it came with the headers, so that nobody waits for it. */
    static boolean hasArrived(HttpServletRequest request) throws IOException {
        long bytes = bytes(request);
        return bytes >= 0 && request.getInputStream().available() >= bytes;
    }

    /** Announces the end of the connection where the body is too long to be skipped. */
    public static void leave(HttpServletRequest request, HttpServletResponse response) {
        long bytes = bytes(request);
        if (bytes == UNKNOWN || bytes > SKIPPED) {
            response.setHeader("Connection", "close");
        }
    }

    /**
     * The announced length, -1 of a chunked body; parsed here, because the server's own parsing
     * fails above two gigabytes.
     */
    static long bytes(HttpServletRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") == null ? 0 : UNKNOWN;
        }
        return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
    }
}
