package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.ipregister.check.RegisterDefect;
import org.beian.ipregister.check.SweptRange;
import org.beian.ipregister.rule.IpCheck;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;

/** Assignment of what the check found to the rows of the file that reported the records. */
@ApplicationScoped
public class RowFindingAssigner {

    private static final int FETCHED = 5000;
    private static final String ROWS =
            """
            select s.row_no, f.check_name, f.family, f.range_start, f.range_end, f.missing,
              u.code, f.other_start, f.other_end, f.against_count, s.kind, s.upstream
            from ip_found f
            join ip_stage s on s.family = f.family and s.range_start = f.range_start
              and s.range_end = f.range_end and s.kind = f.kind and s.unit_id = f.holder_id
            left join unit u on u.id = f.other_id
            where s.import_id = ? and s.refused = 0 and s.repeated = 0 and s.action <> 'DELETE'
            and f.unit_id = ? and s.row_no > ? and s.row_no <= ? order by s.row_no""";

    @Inject EntityManager em;
    @Inject DefectFindingMapper wording;
    @Inject Units units;

    /** Number of rows that took effect and were reported too late. */
    @Clause("9.3")
    public long late(StagedImport file) {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select count(*) from ip_stage where import_id = ?
                                        and refused = 0 and late = 1""")
                                .setParameter(1, file.id())
                                .getSingleResult())
                .longValue();
    }

    /** Whether a file has rows behind one. */
    boolean hasMore(StagedImport file, long after) {
        return !NativeQuery.of(
                        em,
                        "select row_no from ip_stage where import_id = ? and row_no > ?",
                        file.id(),
                        after)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Notes what was found at the rows of a range.
     *
     * @param after number before the first row
     * @param last number of the last row
     */
    void note(StagedImport file, long after, long last, RowFindings notes) {
        em.flush();
        LocalDate today = Shanghai.date(file.receivedAt());
        String unit = units.find(file.unitId()).map(Unit::code).orElseThrow();
        try (PreparedStatement asked = em.unwrap(Connection.class).prepareStatement(ROWS)) {
            asked.setFetchSize(FETCHED);
            asked.setLong(1, file.id());
            asked.setLong(2, file.unitId());
            asked.setLong(3, after);
            asked.setLong(4, last);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    long number = row.getLong(1);
                    wording.of(found(row, unit), today)
                            .ifPresent(finding -> notes.note(number, List.of(finding)));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static RegisterDefect found(ResultSet row, String unit) throws SQLException {
        boolean source = row.getString(11).equals("SOURCE");
        int family = row.getInt(3);
        SweptRange holding =
                new SweptRange(
                        row.getLong(1),
                        family,
                        row.getString(4),
                        row.getString(5),
                        source,
                        unit,
                        source ? row.getString(12) : null);
        SweptRange other =
                row.getString(8).isEmpty()
                        ? null
                        : new SweptRange(
                                0,
                                family,
                                row.getString(8),
                                row.getString(9),
                                source,
                                row.getString(7),
                                null);
        String missing = row.getString(6).isEmpty() ? null : row.getString(6);
        return new RegisterDefect(
                IpCheck.valueOf(row.getString(2)), unit, holding, other, missing, row.getLong(10));
    }
}
