package org.beian.config.start;

import java.util.Set;

/** The database as its owner sees it, before the application runs. */
interface OwnedDatabase {

    /** Where the application may add and read, but neither change nor delete. */
    Set<String> TRAIL = Set.of("history_entry", "read_log");

    /**
     * Migrates and gives the application's account its rights.
     *
     * @throws StartFailed when the database is out of reach, newer, changed, or of the other mode
     */
    void prepare(boolean demo);

    static OwnedDatabase of(Options options) {
        return options.derby()
                ? new OwnedDerby(options.data().resolve("derby"))
                : new OwnedPostgresql(options);
    }
}
