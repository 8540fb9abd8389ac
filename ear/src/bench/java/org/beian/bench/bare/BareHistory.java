package org.beian.bench.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.beian.bench.bare.Rows.Ids;

/** Baseline of the history: entries of the size of real ones; nothing is hashed or sealed. */
final class BareHistory {

    static final String HASH = "0123456789abcdef".repeat(4);
    static final String INSERT =
            "insert into history_entry (case_type, actor, clause, request_id, previous_hash, hash, entry_format, contents,"
                    + " id, case_id, entry_number, entry_time, unit_id, act, from_state, to_state, reason)"
                    + " values ('FILING', 'provider', '12.2', '01234567-89ab-cdef-0123-456789abcdef', '%1$s', '%1$s', 2, '%1$s',"
                            .formatted(HASH)
                    + " ?, ?, ?, ?, ?, ?, ?, ?, 'REFUSE 0, WARN 0')";

    private static final Ids IDS = new Ids("history_seq", 1000);

    private BareHistory() {}

    /** The parameters of {@link #INSERT}. */
    static Object[] entry(Connection connection, long filing, int number, Act act)
            throws SQLException {
        return Rows.row(
                IDS.next(connection),
                filing,
                number,
                act.time,
                act.unit,
                act.name,
                act.from,
                act.to);
    }

    /**
     * Act of a history entry.
     *
     * @param from may be null, as may be {@code to}
     */
    record Act(String name, String from, String to, long unit, LocalDateTime time) {}
}
