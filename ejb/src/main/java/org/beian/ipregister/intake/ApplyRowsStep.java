package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.ipregister.report.IpReporting;
import org.beian.law.Clause;
import org.beian.persistence.NativeQuery;

/**
 * Step of an import that applies rows to the register: new records are added, and a record with
 * other content takes the place of the previous one, which stays as a version of its time. A record
 * that is filed already with the same content is not touched.
 */
@ApplicationScoped
public class ApplyRowsStep extends RowRangeStep {

    /**
     * Condition that no later report brought the record {@code r}; its parameter is this report's
     * time.
     */
    private static final String NO_LATER =
            "(r.reported_at is null or r.reported_at <= cast(? as timestamp))";

    private static final String MEETS =
            """
            %s and %s
            and (s.action = 'DELETE' or s.content_hash <> r.content_hash)"""
                    .formatted(CHOSEN, NO_LATER);

    /** Rows that were not refused, including those that repeat an earlier one. */
    private static final String GOOD =
            """
            select count(*) from ip_stage s
            where s.import_id = ? and s.row_no > ? and s.row_no <= ? and s.refused = 0""";

    private static final String ENDED =
            """
            select count(*) from ip_stage s
            join ip_record r on %s
            where %s and %s
            and s.action = 'DELETE'"""
                    .formatted(IpTables.sameKey("r", "s"), CHOSEN, NO_LATER);

    private static final String KEEP =
            """
            insert into ip_version (%s, until, replaced_at, replacing_reported_at)
            select %s,
              case when s.since < r.since then r.since else s.since end,
              cast(? as timestamp), cast(? as timestamp)
            from ip_stage s
            join ip_record r on %s
            where %s"""
                    .formatted(
                            String.join(", ", IpTables.filed()),
                            IpTables.of("r", IpTables.filed()),
                            IpTables.sameKey("r", "s"),
                            MEETS);

    private static final String CLEAR =
            """
            delete from ip_record r
            where exists (select 1 from ip_stage s
              where %s
              and %s)"""
                    .formatted(MEETS, IpTables.sameKey("r", "s"));

    /** Insert for a unit that has no record and no version yet, so that nothing is compared. */
    private static final String ADD_ALL =
            """
            insert into ip_record (%s, reported_at)
            select %s, cast(? as timestamp)
            from ip_stage s
            where %s and s.action <> 'DELETE'"""
                    .formatted(
                            String.join(", ", IpTables.filed()),
                            IpTables.of("s", IpTables.filed()),
                            CHOSEN);

    private static final String ADD =
            """
            %s
            and not exists (select 1 from ip_record r where %s)
            and not exists (select 1 from ip_version v
              where %s and v.replacing_reported_at > cast(? as timestamp))"""
                    .formatted(ADD_ALL, IpTables.sameKey("r", "s"), IpTables.sameKey("v", "s"));

    @Inject IpReporting reporting;
    @Inject Clock clock;

    @Override
    public ImportPhase phase() {
        return ImportPhase.APPLY;
    }

    @Override
    public String name() {
        return "register";
    }

    /** Takes the writers' turn first, which the import has until its reports are published. */
    @Override
    public Piece next(StagedImport file, String cursor, RowFindings notes) {
        return reporting.holdsTurn(file.id())
                ? super.next(file, cursor, notes)
                : Piece.of(cursor == null ? "0" : cursor, 0);
    }

    @Override
    @Clause("19.1")
    Piece piece(StagedImport file, Rows rows, RowFindings notes) {
        return take(file, rows);
    }

    /**
     * Applies rows of a unit; the caller has the writers' turn. What a later report of the unit
     * brought or ended stays so, as this report was only delayed.
     */
    public Piece take(StagedImport file, Rows rows) {
        Instant reported = file.receivedAt();
        long id = rows.importId();
        long after = rows.after();
        long last = rows.last();
        long good = number(GOOD, id, after, last);
        if (!hasReported(file.unitId())) {
            int added = update(ADD_ALL, reported, id, after, last);
            return new Piece(null, last - after, added, 0, 0, good - added);
        }
        long ended = number(ENDED, id, after, last, reported);
        int kept = update(KEEP, clock.instant(), reported, id, after, last, reported);
        if (kept > 0) {
            update(CLEAR, id, after, last, reported);
        }
        int added = update(ADD, reported, id, after, last, reported);
        long changed = kept - ended;
        return new Piece(
                null,
                last - after,
                added - changed,
                changed,
                ended,
                Math.max(0, good - added - ended));
    }

    private boolean hasReported(long unitId) {
        return !NativeQuery.of(
                        em,
                        """
                        select unit_id from ip_record where unit_id = ?
                        union all select unit_id from ip_version where unit_id = ?
                        fetch first 1 rows only""",
                        unitId,
                        unitId)
                .getResultList()
                .isEmpty();
    }

    private int update(String sql, Object... parameters) {
        return NativeQuery.of(em, sql, parameters).executeUpdate();
    }

    private long number(String sql, Object... parameters) {
        return ((Number) NativeQuery.of(em, sql, parameters).getSingleResult()).longValue();
    }
}
