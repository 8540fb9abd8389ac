package org.beian.web.signin;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps the EJB container from telling each refusal by role twice, with all its stack, as if the
 * system had failed. {@link org.beian.web.Refusals} tells it in one line.
 */
@WebListener
public final class ContainerLog implements ServletContextListener {

    /** Announces the next record, which has the failure itself with the same frames. */
    private static final String ANNOUNCEMENT = "AS-EJB-00056";

    // a logger that nobody holds is forgotten together with its filter
    private final Logger container = Logger.getLogger("jakarta.enterprise.ejb.container");
    private Filter before;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        before = container.getFilter();
        container.setFilter(
                record -> isWorthTelling(record) && (before == null || before.isLoggable(record)));
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        container.setFilter(before);
    }

    static boolean isWorthTelling(LogRecord record) {
        Throwable failure = record.getThrown();
        return !(failure instanceof AccessLocalException
                || failure instanceof EJBAccessException
                || ANNOUNCEMENT.equals(record.getMessage()));
    }
}
