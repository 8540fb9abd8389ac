package org.beian.web.api.problem;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.persistence.StatementLimit;
import org.beian.web.LockConflicts;
import org.beian.web.RequestId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Filter that has no request wait for the database longer than {@code beian.db.waitSeconds}. A page
 * or a download that would is answered with 503 and a page that tries again by itself; calls of the
 * interface are answered by {@link FailureMapper}.
 */
public final class BusyFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(BusyFilter.class.getName());
    private static final String AGAIN_SECONDS = "5";
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "beian.db.waitSeconds", defaultValue = "5")
    long seconds;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        StatementLimit limit = StatementLimit.of(Duration.ofSeconds(seconds));
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !LockConflicts.isIn(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, "Request {0} waited too long", RequestId.of(request));
            response.reset();
            response.setHeader("Retry-After", AGAIN_SECONDS);
            if ("GET".equals(request.getMethod())) {
                response.setHeader("Refresh", AGAIN_SECONDS);
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } finally {
            limit.close();
        }
    }
}
