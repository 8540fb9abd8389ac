package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of what was refused (adversity A16): one line each, with who asked for what and the id of
 * the request.
 */
public final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    private static final int PATH_LENGTH = 200;

    private Refusals() {}

    /** The caller's role does not reach there. */
    public static void byRole(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        byRole(request, caller == null ? "nobody" : caller.getName());
    }

    /**
     * As {@link #byRole(HttpServletRequest)}.
     *
     * @param username who asks
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
