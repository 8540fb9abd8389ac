package org.beian.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.beian.persistence.PostgresDialect;

/**
 * Watch over whether the database takes writes: PostgreSQL does not as a standby, Derby not on a
 * full disk. Derby shuts down when its disk is full, boots again with the next connection, finds
 * that it cannot write, and stays read-only from then on, whatever room there is later; so it is
 * shut down here once there is room, and boots well.
 */
@ApplicationScoped
public class DatabaseWrites {

    private static final Logger LOG = Logger.getLogger(DatabaseWrites.class.getName());
    private static final String EMBEDDED = "jdbc:derby:";

    /** Bytes below which a disk counts as full: Derby's log grows by a megabyte at a time. */
    private static final long LEAST_ROOM = 4L << 20;

    @Inject DataSource database;

    private volatile boolean taken = true;
    private volatile Path embedded;

    /** Whether writes were taken when the database was last looked at, and its disk has room. */
    public boolean areTaken() {
        return taken && hasRoom();
    }

    private boolean hasRoom() {
        return embedded == null || hasRoom(embedded);
    }

    /**
     * Looks at the database, outside of any transaction: one that holds a connection to a Derby
     * that is shut down could not be ended.
     *
     * @throws SQLException when the database does not answer
     */
    public void look() throws SQLException {
        String url;
        boolean readOnly;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
            readOnly = isReadOnly(connection);
        }
        if (url.startsWith(EMBEDDED)) {
            embedded = Path.of(url.substring(EMBEDDED.length()));
        }
        boolean room = hasRoom();
        tell(room && !readOnly);
        if (embedded != null && readOnly && room) {
            shutDown(url);
        }
    }

    private void tell(boolean now) {
        if (taken != now) {
            LOG.log(
                    now ? Level.INFO : Level.WARNING,
                    now
                            ? "The database takes writes again"
                            : "The database takes no writes: it is read-only, or its disk is full");
        }
        taken = now;
    }

    /** The driver of PostgreSQL tells only what was asked of the connection. */
    private static boolean isReadOnly(Connection connection) throws SQLException {
        if (!PostgresDialect.isBehind(connection)) {
            return connection.isReadOnly();
        }
        try (Statement statement = connection.createStatement();
                ResultSet said = statement.executeQuery("show transaction_read_only")) {
            return said.next() && said.getString(1).equals("on");
        }
    }

    /** Room on the disk of a directory; what cannot be measured may have some. */
    boolean hasRoom(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() >= LEAST_ROOM;
        } catch (IOException unknown) {
            return true;
        }
    }

    private static void shutDown(String url) {
        LOG.info("The database is opened again, as its disk has room");
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException expected) {
            LOG.log(Level.FINE, "Derby answers a shutdown with an exception", expected);
        }
    }
}
