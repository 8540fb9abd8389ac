package org.beian.filing.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.value.Province;

/**
 * Test fixture of rows of the queue without what belongs to them, written as fast as the database
 * takes them.
 */
@Dependent
public class WaitingApplications {

    /** Number far above those of the sequence. */
    private static final AtomicLong LAST = new AtomicLong(900_000_000_000L);

    private static final String INSERT =
            "insert into filing_application (id, kind, state, unit_id, submitter, on_behalf, province, authority, round_number,"
                    + " subject_name, deadline, deadline_provisional, working_days_total, taken_by, created_at,"
                    + " trail_count, version) values (?, 'NEW', 'UNDER_REVIEW', ?, 'u', true, ?, ?, 1, ?, ?, false,"
                    + " 20, ?, ?, 0, 1)";

    @Inject EntityManager em;
    @Inject Clock clock;

    public record Row(String subjectName, LocalDate deadline, String takenBy) {}

    /** Adds rows in the order of the list. */
    public List<Long> add(Long unitId, Province province, List<Row> rows) {
        long first = LAST.getAndAdd(rows.size()) + 1;
        return FilingScene.inNew(
                () -> {
                    try (PreparedStatement statement =
                            em.unwrap(Connection.class).prepareStatement(INSERT)) {
                        for (int i = 0; i < rows.size(); i++) {
                            bind(statement, first + i, unitId, province, rows.get(i));
                            statement.addBatch();
                            if (i % 5_000 == 4_999) {
                                statement.executeBatch();
                            }
                        }
                        statement.executeBatch();
                    }
                    analyze();
                    return java.util.stream.LongStream.range(first, first + rows.size())
                            .boxed()
                            .toList();
                });
    }

    /** Updates the statistics of the database: without them its plans ignore so many new rows. */
    private void analyze() throws SQLException {
        if (isPostgresql()) {
            em.createNativeQuery("analyze filing_application").executeUpdate();
        }
    }

    private boolean isPostgresql() throws SQLException {
        return em.unwrap(Connection.class)
                .getMetaData()
                .getDatabaseProductName()
                .equals("PostgreSQL");
    }

    /** Takes out every row of a province again, so that other tests do not meet them. */
    public void clear(Province province) {
        FilingScene.inNew(
                () -> {
                    if (isPostgresql()) {
                        // nothing hangs on these rows, and looking for it takes minutes
                        em.createNativeQuery("set local session_replication_role = replica")
                                .executeUpdate();
                    }
                    return em.createNativeQuery(
                                    "delete from filing_application where province = ? and id > 900000000000")
                            .setParameter(1, province.regionCode())
                            .executeUpdate();
                });
    }

    private void bind(PreparedStatement statement, long id, Long unitId, Province province, Row row)
            throws SQLException {
        statement.setLong(1, id);
        statement.setLong(2, unitId);
        statement.setString(3, province.regionCode());
        statement.setString(4, province.regionCode());
        statement.setString(5, row.subjectName());
        statement.setDate(6, Date.valueOf(row.deadline()));
        statement.setString(7, row.takenBy());
        statement.setTimestamp(8, Timestamp.from(clock.instant()));
    }
}
