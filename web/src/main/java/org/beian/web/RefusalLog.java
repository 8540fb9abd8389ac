package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Log of refused requests (adversity A16, F4): one line each, with who asked for what and the id of
 * the request.
 */
public final class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final int PATH_LENGTH = 200;
    private static final String UNWRITABLE = RefusalLog.class.getName() + ".unwritable";

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

    /** Logs once a request whose change the database could not take; JAX-RS maps it twice. */
    public static void unwritable(HttpServletRequest request, String path) {
        if (request.getAttribute(UNWRITABLE) != null) {
            return;
        }
        request.setAttribute(UNWRITABLE, true);
        LOG.log(
                Level.WARNING,
                "Refused as the database takes no writes: {0} {1}, request {2}",
                new Object[] {
                    loggable(request.getMethod()), loggable(path), RequestId.of(request)
                });
    }

    private static String loggable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= PATH_LENGTH ? line : line.substring(0, PATH_LENGTH) + "…";
    }
}
