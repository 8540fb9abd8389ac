package org.beian.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Paths as the server mapped them: decoded, without dot segments and parameters. */
final class Paths {

    private static final List<String> MACHINES =
            List.of("/rdap", "/health", "/metrics", "/openapi", "/jakarta.faces.resource");

    private Paths() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    static boolean isApi(String path) {
        return isBelow(path, "/api");
    }

    /** Whether the path is that of the metrics, which concern nobody outside. */
    static boolean isMetrics(String path) {
        return isBelow(path, "/metrics");
    }

    /** Whether the path needs no authentication. */
    static boolean isForMachines(String path) {
        return MACHINES.stream().anyMatch(start -> isBelow(path, start));
    }

    private static boolean isBelow(String path, String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}
