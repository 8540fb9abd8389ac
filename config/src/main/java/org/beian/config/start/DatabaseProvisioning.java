package org.beian.config.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.beian.config.trail.HistoryDigest;
import org.beian.config.trail.TrailCheckpoint;

/**
 * Provisioning of the database by its owner, before the application runs; without the owner only
 * the check that it was done.
 */
interface DatabaseProvisioning {

    /**
     * Tables of the trail, which the application may add to and read, but neither change nor
     * delete.
     */
    Set<String> TRAIL = Set.of("history_entry", "read_log");

    /**
     * Migrates, gives the application's account its rights, and checks that the history was sealed
     * with the key.
     *
     * @throws StartFailed when the database is out of reach, newer, changed, or of the other mode,
     *     or its history has another key; without the owner also when it is older
     */
    void prepare(boolean demo, TrailKeyFile key);

    /**
     * Signs in as the application will.
     *
     * @throws StartFailed when its account or password is wrong
     */
    default void requireLogin() {}

    /**
     * Computes the checkpoint of the history as of a moment; changes nothing.
     *
     * @throws StartFailed when the database cannot be read
     */
    TrailCheckpoint history(Instant asOf);

    /** As {@link #history(Instant)}, over a connection. */
    static TrailCheckpoint history(Connection connection, Instant asOf) throws SQLException {
        HistoryDigest digest = new HistoryDigest(asOf);
        boolean more = true;
        while (more) {
            more = digest.next(connection);
        }
        return digest.checkpoint();
    }

    static DatabaseProvisioning of(Options options) {
        return options.derby()
                ? new DerbyProvisioning(options.data().resolve("derby"))
                : new PostgresqlProvisioning(options);
    }
}
