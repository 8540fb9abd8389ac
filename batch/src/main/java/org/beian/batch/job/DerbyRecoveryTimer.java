package org.beian.batch.job;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Timer that reopens a Derby database which has become read-only. Derby shuts down when its disk is
 * full, boots again with the next connection, finds that it cannot write, and stays read-only from
 * then on, whatever room there is later; so it is shut down here until it boots well.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DerbyRecoveryTimer {

    private static final Logger LOG = Logger.getLogger(DerbyRecoveryTimer.class.getName());
    private static final String EMBEDDED = "jdbc:derby:";

    @Resource(lookup = "jdbc/beian")
    private DataSource database;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean another;

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void look() {
        if (another || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            String url = readOnly();
            if (url != null) {
                LOG.warning(
                        "The database takes nothing, as when its disk was full: it is reopened");
                shutDown(url);
            }
        } catch (SQLException | RuntimeException e) {
            // the container would give a failing timer up
            LOG.log(Level.WARNING, "The database could not be looked at; the timer tries again", e);
        } finally {
            busy.set(false);
        }
    }

    /** The JDBC URL of a Derby database that is open for reading only; null for any other. */
    private String readOnly() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String url = connection.getMetaData().getURL();
            another = !url.startsWith(EMBEDDED);
            return another || !connection.isReadOnly() ? null : url;
        }
    }

    private static void shutDown(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException expected) {
            LOG.log(Level.FINE, "Derby answers a shutdown with an exception", expected);
        }
    }
}
