package org.beian.config.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.beian.config.trail.TrailKey;

/**
 * File with the key of the history ({@code beian.trail.keyFile}). A key is made only for a database
 * without a history; one that does not belong to the history there is refused, as what is decided
 * under it could not be verified together with the rest.
 */
final class TrailKeyFile {

    private static final int KEY_BYTES = 32;

    /**
     * Seals that are tried: one that is right shows that the key is, while others may have been
     * tampered with, which the verification of the history finds.
     */
    private static final int MOST_SEALS = 100;

    private final Path file;
    private final TrailKey key;
    private final boolean needed;

    private TrailKeyFile(Path file, TrailKey key, boolean needed) {
        this.file = file;
        this.key = key;
        this.needed = needed;
    }

    /**
     * The key file as it is, which may be missing.
     *
     * @throws StartFailed when there is something else than a key
     */
    static TrailKeyFile at(Path file) {
        try {
            boolean missing = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
            return new TrailKeyFile(file, missing ? null : TrailKey.read(file), true);
        } catch (IOException e) {
            throw new StartFailed(e.getMessage());
        }
    }

    /** The same for a migration, which writes no history and so can do without its key. */
    TrailKeyFile ofMigration() {
        return new TrailKeyFile(file, key, false);
    }

    /**
     * The key.
     *
     * @throws StartFailed when the file is missing
     */
    TrailKey key() {
        if (key == null) {
            throw new StartFailed("The trail's key file " + file + " is missing");
        }
        return key;
    }

    /**
     * Checks the key against the history; makes one when there are neither key nor history.
     *
     * @throws StartFailed when the history was sealed with another key, or its key is missing
     */
    void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(MOST_SEALS);
            if (key != null) {
                check(statement);
            } else if (!hasHistory(statement)) {
                make();
            } else if (needed) {
                throw new StartFailed(
                        "The trail's key file %s is missing, but the database has a history"
                                .formatted(file));
            }
        }
    }

    private static boolean hasHistory(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select id from history_entry")) {
            return found.next();
        }
    }

    /** Each history begins with an account, so their seals serve. */
    private void check(Statement statement) throws SQLException {
        boolean anySeal = false;
        try (ResultSet found =
                statement.executeQuery(
                        """
                        select id, trail_count, trail_head, trail_seal from account
                        where trail_seal is not null order by id""")) {
            while (found.next()) {
                anySeal = true;
                String seal =
                        key.seal("ACCOUNT", found.getLong(1), found.getInt(2), found.getString(3));
                if (seal.equals(found.getString(4))) {
                    return;
                }
            }
        }
        if (anySeal) {
            throw new StartFailed(
                    "The trail's key file %s holds another key than the history was sealed with"
                            .formatted(file));
        }
    }

    /** Makes a key of 64 hex digits that only the owner can read. */
    private void make() {
        try {
            byte[] made = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(made);
            Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "key", null);
            DataDirectory.restrict(written, "rw-------");
            Files.writeString(written, HexFormat.of().formatHex(made) + "\n");
            try {
                Files.move(written, file);
            } catch (FileAlreadyExistsException another) {
                // another node that shares the file was first
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new StartFailed("The trail's key file " + file + " cannot be made", e);
        }
    }
}
