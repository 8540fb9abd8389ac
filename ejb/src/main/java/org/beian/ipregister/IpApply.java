package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import org.beian.intake.ImportPhase;
import org.beian.intake.RowNotes;
import org.beian.intake.StagedImport;
import org.beian.law.Clause;

/**
 * Takes rows into the register: what is new is added, what says something else takes the place of
 * what was, which stays as a version of its time. What is filed already is not touched.
 */
@ApplicationScoped
class IpApply extends IpRowsStep {

    private static final String MEETS =
            CHOSEN + " and (s.action = 'DELETE' or s.content_hash <> r.content_hash)";

    /** Rows that are good, those too that repeat an earlier one. */
    private static final String GOOD =
            "select count(*) from ip_stage s where s.import_id = ? and s.row_no > ? and s.row_no <= ?"
                    + " and s.refused = 0";

    private static final String ENDED =
            "select count(*) from ip_stage s join ip_record r on "
                    + IpTables.sameKey("r", "s")
                    + " where "
                    + CHOSEN
                    + " and s.action = 'DELETE'";

    private static final String KEEP =
            "insert into ip_version ("
                    + String.join(", ", IpTables.filed())
                    + ", until, replaced_at) select "
                    + IpTables.of("r", IpTables.filed())
                    + ", case when s.since < r.since then r.since else s.since end, cast(? as timestamp)"
                    + " from ip_stage s join ip_record r on "
                    + IpTables.sameKey("r", "s")
                    + " where "
                    + MEETS;

    private static final String CLEAR =
            "delete from ip_record r where exists (select 1 from ip_stage s where "
                    + MEETS
                    + " and "
                    + IpTables.sameKey("r", "s")
                    + ")";

    /** Where the unit holds nothing yet, there is nothing to compare with. */
    private static final String ADD_ALL =
            "insert into ip_record ("
                    + String.join(", ", IpTables.filed())
                    + ") select "
                    + IpTables.of("s", IpTables.filed())
                    + " from ip_stage s where "
                    + CHOSEN
                    + " and s.action <> 'DELETE'";

    private static final String ADD =
            ADD_ALL
                    + " and not exists (select 1 from ip_record r where "
                    + IpTables.sameKey("r", "s")
                    + ")";

    @Inject IpTurn turn;
    @Inject Clock clock;

    @Override
    public ImportPhase phase() {
        return ImportPhase.APPLY;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    @Clause("19.1")
    Piece piece(StagedImport file, Rows rows, RowNotes notes) {
        turn.take();
        return take(file.unitId(), rows);
    }

    /** Takes the rows of a unit in, under the turn. */
    Piece take(long unitId, Rows rows) {
        long good = count(GOOD, rows);
        if (!holdsAny(unitId)) {
            int added = rows.choose(em.createNativeQuery(ADD_ALL), 1).executeUpdate();
            return new Piece(null, rows.last() - rows.after(), added, 0, 0, good - added);
        }
        long ended = count(ENDED, rows);
        Timestamp now = Timestamp.from(clock.instant());
        int kept = rows.choose(em.createNativeQuery(KEEP).setParameter(1, now), 2).executeUpdate();
        if (kept > 0) {
            rows.choose(em.createNativeQuery(CLEAR), 1).executeUpdate();
        }
        int added = rows.choose(em.createNativeQuery(ADD), 1).executeUpdate();
        long changed = kept - ended;
        long seen = rows.last() - rows.after();
        return new Piece(
                null, seen, added - changed, changed, ended, Math.max(0, good - added - ended));
    }

    private boolean holdsAny(long unitId) {
        return !em.createNativeQuery(
                        "select unit_id from ip_record where unit_id = ? fetch first 1 rows only")
                .setParameter(1, unitId)
                .getResultList()
                .isEmpty();
    }

    private long count(String sql, Rows rows) {
        return ((Number) rows.choose(em.createNativeQuery(sql), 1).getSingleResult()).longValue();
    }
}
