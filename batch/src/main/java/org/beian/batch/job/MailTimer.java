package org.beian.batch.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.monitoring.DatabaseWrites;
import org.beian.notice.MailSender;

/**
 * Timer that sends the mails of the outbox every two seconds, on every node; claims keep the nodes
 * apart.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());

    @Inject RunAsSystem entrance;
    @Inject DatabaseWrites writes;
    @Inject MailSender sender;

    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Does nothing while the previous run still sends, so that a slow mail server piles up no
     * threads, or while nothing can be noted of a mail.
     */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void send() {
        if (!writes.areTaken() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            entrance.call(sender::sendDue);
        } catch (RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(
                    Level.WARNING,
                    "The outbox could not be emptied; the next timer tries again",
                    e);
        } finally {
            busy.set(false);
        }
    }
}
