package org.beian.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Context listener that keeps personal data out of the server's log (attack A22), whoever writes
 * it: containers and libraries log exceptions as they come, and some quote what a user entered.
 */
@WebListener
public final class LogMask implements ServletContextListener {

    // a logger without a strong reference is collected together with its level
    private final Logger uploads = Logger.getLogger("org.primefaces.util.FileUploadUtils");
    private final Map<Handler, Filter> before = new LinkedHashMap<>();
    private Level uploadsBefore;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Filter earlier = handler.getFilter();
            before.put(handler, earlier);
            handler.setFilter(
                    record -> (earlier == null || earlier.isLoggable(record)) && isMasked(record));
        }
        // its warnings are the names of refused files, and people name files after themselves
        uploadsBefore = uploads.getLevel();
        uploads.setLevel(Level.SEVERE);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        before.forEach(Handler::setFilter);
        before.clear();
        uploads.setLevel(uploadsBefore);
    }

    /** Masks a record in its place, and lets it pass. */
    static boolean isMasked(LogRecord record) {
        Throwable failure = record.getThrown();
        MaskedText text = MaskedText.of(failure);
        if (failure != null) {
            record.setThrown(MaskedFailure.of(failure, text));
        }
        if (record.getMessage() != null) {
            record.setMessage(text.mask(record.getMessage()));
        }
        Object[] parameters = record.getParameters();
        if (parameters != null) {
            Object[] masked = parameters.clone();
            for (int i = 0; i < masked.length; i++) {
                masked[i] = masked[i] instanceof String given ? text.mask(given) : masked[i];
            }
            record.setParameters(masked);
        }
        return true;
    }
}
