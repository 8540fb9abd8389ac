package org.beian.web.page.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.web.RequestId;

/**
 * Backing bean of the error page for an unexpected failure: it discloses only a number; the rest is
 * in the log.
 */
@Named
@RequestScoped
public class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    private HttpServletRequest request;
    private String number;

    protected Incident() {}

    @Inject
    Incident(HttpServletRequest request) {
        this.request = request;
    }

    @PostConstruct
    void log() {
        number = RequestId.of(request);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String where = String.valueOf(address).replaceAll("\\p{Cntrl}", "?");
        LOG.log(Level.SEVERE, "Incident " + number + " at " + where, cause);
    }

    /** Number to quote to the operator, found in the log beside the cause. */
    public String getNumber() {
        return number;
    }
}
