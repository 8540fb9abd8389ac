package org.beian.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
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

    /** Logger of the server about itself: what it deployed, as JSON that tools read whole. */
    private static final String SERVER = "PayaraMicro";

    private final Logger root = Logger.getLogger("");

    // a logger without a strong reference is collected together with its level
    private final Logger uploads = Logger.getLogger("org.primefaces.util.FileUploadUtils");
    private final Handler masking = new MaskingHandler();
    private Level uploadsBefore;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        Handler[] writing = root.getHandlers();
        root.addHandler(masking);
        for (Handler each : writing) {
            // goes behind the mask, and misses nothing meanwhile
            root.addHandler(each);
            root.removeHandler(each);
        }
        // its warnings are the names of refused files, and people name files after themselves
        uploadsBefore = uploads.getLevel();
        uploads.setLevel(Level.SEVERE);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        root.removeHandler(masking);
        uploads.setLevel(uploadsBefore);
    }

    /** Masks a record in its place. */
    static void mask(LogRecord record) {
        UnwritableLog.shorten(record);
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
    }

    /**
     * Handler that writes nothing, and masks each record for the handlers behind it: once, and in
     * the thread that logs. A filter of theirs would do so while they are locked for all others.
     */
    private static final class MaskingHandler extends Handler {

        @Override
        public void publish(LogRecord record) {
            if (!SERVER.equals(record.getLoggerName())) {
                mask(record);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
