package org.beian.web.proxy;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Context listener that installs a log filter: the server itself stumbles over a {@code Host}
 * header that is malformed, before any filter of the application, answers 200 without a body and
 * logs a failure of thirty lines. One line remains, so that nobody pushes all else out of the log.
 */
@WebListener
public final class HostLog implements ServletContextListener {

    static final String LINE = "A request with a malformed Host header was not handed on";

    private static final String PARSER = "org.glassfish.grizzly.http.util.HttpCodecUtils";
    private static final String MAPPER = "org.glassfish.grizzly.http.server.util.Mapper";

    // a logger without a strong reference is collected together with its filter
    private final Logger container = Logger.getLogger("jakarta.enterprise.web.core");
    private Filter before;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        before = container.getFilter();
        container.setFilter(
                record -> isShortened(record) && (before == null || before.isLoggable(record)));
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        container.setFilter(before);
    }

    /** Shortens a record of such a failure in its place, and lets it pass. */
    static boolean isShortened(LogRecord record) {
        Throwable failure = record.getThrown();
        StackTraceElement[] places =
                failure == null ? new StackTraceElement[0] : failure.getStackTrace();
        if (places.length > 0
                && (PARSER.equals(places[0].getClassName())
                        || MAPPER.equals(places[0].getClassName()))) {
            record.setThrown(null);
            record.setLevel(Level.WARNING);
            record.setMessage(LINE);
        }
        return true;
    }
}
