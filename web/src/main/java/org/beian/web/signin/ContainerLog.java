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
 * Context listener that installs a log filter: without it, the EJB container logs each refusal by
 * role twice with its stack trace, as if the system had failed. {@link org.beian.web.RefusalLog}
 * logs it in one line.
 */
@WebListener
public final class ContainerLog implements ServletContextListener {

    /** Message of a record that only announces the next one, which has the exception itself. */
    private static final String ANNOUNCEMENT = "AS-EJB-00056";

    // a logger without a strong reference is collected together with its filter
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
