package org.beian.web.api.problem;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.law.RequestRejected;
import org.beian.web.RefusalLog;

/**
 * Exception mapper of the interface, for every failure; an unforeseen one discloses only the id of
 * the request.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());
    private static final Map<Integer, String> CODES =
            Map.of(
                    404, "PATH_UNKNOWN",
                    405, "METHOD_NOT_ALLOWED",
                    406, "ANSWER_TYPE_UNKNOWN",
                    415, "BODY_TYPE_UNKNOWN",
                    400, "REQUEST_UNREADABLE");

    @Inject Problems problems;
    @Inject HttpServletRequest request;

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
            if (LockConflicts.isOne(cause)) {
                return problems.of(503, "BUSY");
            }
            if (cause instanceof WebApplicationException web
                    // that of a parameter carries the refusal by its converter
                    && !(web.getCause() instanceof RequestRejected)) {
                return routed(web);
            }
        }
        String id = problems.requestId();
        LOG.log(Level.SEVERE, "Request " + id + " failed", failure);
        return problems.of(500, "INTERNAL");
    }

    private Response routed(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        int said = status < 500 && CODES.containsKey(status) ? status : status < 500 ? 400 : 500;
        return problems.of(said, said == 500 ? "INTERNAL" : CODES.get(said));
    }
}
