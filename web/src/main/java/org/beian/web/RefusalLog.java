package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Log of refused requests (adversity A16): one line each, with who asked for what and the id of the
 * request.
 */
public final class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final int PATH_LENGTH = 200;

    private RefusalLog() {}

    /** Logs a request that the caller's role does not allow. */
    public static void byRole(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        byRole(request, caller == null ? "nobody" : caller.getName());
    }

    /**
     * Logs a request that a user's role does not allow.
     *
     * @param username user who sent the request
     */
    public static void byRole(HttpServletRequest request, String username) {
        LOG.log(
                Level.WARNING,
                "Refused by role: {0}, {1} {2}, request {3}",
                new Object[] {
                    loggable(username),
                    loggable(request.getMethod()),
                    loggable(request.getRequestURI()),
                    RequestId.of(request)
                });
    }

    private static String loggable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= PATH_LENGTH ? line : line.substring(0, PATH_LENGTH) + "…";
    }
}
