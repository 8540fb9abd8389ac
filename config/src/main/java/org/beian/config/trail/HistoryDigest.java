package org.beian.config.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Computation of the {@link TrailCheckpoint} of a moment, in pages of some cases each, so that a
 * page can be a transaction of its own and memory does not grow with the history.
 */
public final class HistoryDigest {

    /** Cases of one page; each has few entries. */
    private static final int PAGE = 1_000;

    private static final String NEXT_KIND =
            "select min(case_type) from history_entry where case_type > ?";
    private static final String NEXT_CASES =
            """
            select case_id from history_entry
            where case_type = ? and entry_number = 1 and case_id > ? order by case_id
            fetch first %d rows only"""
                    .formatted(PAGE);
    private static final String ENTRIES =
            """
            select case_id, entry_number, hash from history_entry
            where case_type = ? and case_id > ? and case_id <= ? and entry_time <= ?
            order by case_id, entry_number""";

    private final Instant asOf;
    private final Timestamp latest;
    private final List<TrailCheckpoint.Kind> kinds = new ArrayList<>();

    private String kind = "";
    private boolean kindRead = true;
    private long position;
    private MessageDigest digest;
    private long cases;
    private long highest;

    /**
     * @param asOf entries up to this time count
     */
    public HistoryDigest(Instant asOf) {
        this.asOf = asOf;
        latest = Timestamp.valueOf(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
    }

    /**
     * Reads the next page.
     *
     * @return false when there was none
     */
    public boolean next(Connection connection) throws SQLException {
        if (kindRead && !beginKind(connection)) {
            return false;
        }
        long last = endOfPage(connection);
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setString(1, kind);
            statement.setLong(2, position);
            statement.setLong(3, last);
            statement.setTimestamp(4, latest);
            try (ResultSet rows = statement.executeQuery()) {
                add(rows);
            }
        }
        position = last;
        kindRead = last == Long.MAX_VALUE;
        if (kindRead && cases > 0) {
            kinds.add(
                    new TrailCheckpoint.Kind(
                            kind, cases, highest, HexFormat.of().formatHex(digest.digest())));
        }
        return true;
    }

    /** The checkpoint, once all pages were read. */
    public TrailCheckpoint checkpoint() {
        return new TrailCheckpoint(asOf, kinds);
    }

    private boolean beginKind(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_KIND)) {
            statement.setString(1, kind);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                String name = found.getString(1);
                if (name == null) {
                    return false;
                }
                kind = name;
            }
        }
        digest = sha256();
        cases = 0;
        highest = 0;
        position = Long.MIN_VALUE;
        return true;
    }

    /** Id of the last case of the page; that of the last page covers all that is left. */
    private long endOfPage(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_CASES)) {
            statement.setString(1, kind);
            statement.setLong(2, position);
            try (ResultSet found = statement.executeQuery()) {
                long last = Long.MAX_VALUE;
                int read = 0;
                while (found.next()) {
                    last = found.getLong(1);
                    read++;
                }
                return read == PAGE ? last : Long.MAX_VALUE;
            }
        }
    }

    /** Adds id, number of entries and hash of the last one, for each case. */
    private void add(ResultSet rows) throws SQLException {
        long open = Long.MIN_VALUE;
        String line = null;
        int count = 0;
        while (rows.next()) {
            long id = rows.getLong(1);
            if (line == null || id != open) {
                close(line, open);
                open = id;
                count = 0;
            }
            count++;
            line = id + "|" + count + "|" + rows.getInt(2) + "|" + rows.getString(3) + "\n";
        }
        close(line, open);
    }

    private void close(String line, long id) {
        if (line != null) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            cases++;
            highest = id;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
