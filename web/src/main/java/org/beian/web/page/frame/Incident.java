package org.beian.web.page.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.monitoring.DatabaseWrites;
import org.beian.persistence.UnwritableDatabase;
import org.beian.web.RefusalLog;
import org.beian.web.RequestId;

/**
 * Backing bean of the error page for an unexpected failure: it discloses only a number; the rest is
 * in the log. A change that the database could not take is no incident: the page says so with 503.
 */
@Named
@RequestScoped
public class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    private static final String RETRY_SECONDS = "60";

    private HttpServletRequest request;
    private DatabaseWrites writes;
    private String number;
    private boolean readOnly;

    protected Incident() {}

    @Inject
    Incident(HttpServletRequest request, DatabaseWrites writes) {
        this.request = request;
        this.writes = writes;
    }

    @PostConstruct
    void log() {
        number = RequestId.of(request);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String where = String.valueOf(address).replaceAll("\\p{Cntrl}", "?");
        boolean changing = !request.getMethod().equals("GET");
        readOnly = UnwritableDatabase.isIn(cause) || changing && !writes.areTaken();
        if (readOnly) {
            RefusalLog.unwritable(request, where);
        } else {
            LOG.log(Level.SEVERE, "Incident " + number + " at " + where, cause);
        }
    }

    /** Sets the status, where this is no incident; in an ajax answer it would hide the page. */
    public void answer() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (readOnly && !faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            faces.getExternalContext().setResponseHeader("Retry-After", RETRY_SECONDS);
        }
    }

    /** Whether the database takes no writes, and nothing else failed. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Number to quote to the operator, found in the log beside the cause. */
    public String getNumber() {
        return number;
    }
}
