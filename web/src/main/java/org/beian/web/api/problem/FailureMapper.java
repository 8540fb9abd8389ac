package org.beian.web.api.problem;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.law.RequestRejected;
import org.beian.monitoring.DatabaseWrites;
import org.beian.persistence.UnwritableDatabase;
import org.beian.web.LockConflicts;
import org.beian.web.RefusalLog;

/**
 * Exception mapper of the interface, for every failure; an unforeseen one discloses only the id of
 * the request.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Inject Problems problems;
    @Inject HttpServletRequest request;
    @Inject DatabaseWrites writes;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRejected declined) {
                return problems.of(declined);
            }
            if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
                if (!problems.signedIn()) {
                    return problems.of(401, "KEY_MISSING");
                }
                RefusalLog.byRole(request);
                return problems.of(403, "ROLE_MISSING");
            }
            if (cause instanceof OptimisticLockException) {
                return problems.of(409, "CHANGED_MEANWHILE");
            }
            if (UnwritableDatabase.isOne(cause)) {
                return unwritable();
            }
            if (LockConflicts.isOne(cause)) {
                return problems.of(503, "BUSY");
            }
            if (cause instanceof WebApplicationException web
                    // that of a parameter carries the refusal by its converter
                    && !(web.getCause() instanceof RequestRejected)) {
                return routed(web);
            }
        }
        if (!HttpMethod.GET.equals(request.getMethod()) && !writes.areTaken()) {
            // the change at which a Derby ends fails by a connection that is gone
            return unwritable();
        }
        String id = problems.requestId();
        LOG.log(Level.SEVERE, "Request " + id + " failed", failure);
        return problems.of(500, "INTERNAL");
    }

    private Response unwritable() {
        RefusalLog.unwritable(request, request.getRequestURI());
        return problems.of(503, "DATABASE_READ_ONLY");
    }

    private Response routed(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        int told = ServletProblems.told(status);
        return problems.of(told, ServletProblems.code(told));
    }
}
