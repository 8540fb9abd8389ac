package org.beian.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.beian.persistence.UnwritableDatabase;

/**
 * Context listener that shortens what the log tells of a database that takes no writes: without it,
 * persistence, containers and transactions each log each refused change with its stack trace, which
 * makes megabytes in seconds, on a disk that may be full already. The application says it in one
 * line.
 */
@WebListener
public final class UnwritableLog implements ServletContextListener {

    private static final String OURS = "org.beian.";
    private static final Throwable TOLD = new IllegalStateException("told by the application");

    private final Map<Handler, Filter> before = new LinkedHashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent started) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Filter earlier = handler.getFilter();
            before.put(handler, earlier);
            handler.setFilter(
                    record ->
                            isWorthTelling(record)
                                    && (earlier == null || earlier.isLoggable(record)));
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        before.forEach(Handler::setFilter);
        before.clear();
    }

    /**
     * Takes the failure from a record, if it is such a one: one of ours keeps its message, any
     * other is marked as told. Comes before the mask, which would hide what failed.
     */
    static void shorten(LogRecord record) {
        if (!UnwritableDatabase.isIn(record.getThrown())) {
            return;
        }
        if (String.valueOf(record.getLoggerName()).startsWith(OURS)) {
            record.setThrown(null);
            record.setMessage(record.getMessage() + ": the database takes no writes");
        } else {
            record.setThrown(TOLD);
        }
    }

    static boolean isWorthTelling(LogRecord record) {
        shorten(record);
        return record.getThrown() != TOLD;
    }
}
