package org.beian.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.beian.intake.bulk.BulkLoading;
import org.beian.intake.bulk.BulkRows;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedStep;
import org.beian.intake.imports.Import;
import org.beian.persistence.PostgresDialect;

/** Access to the stage tables, in which the rows of files wait. */
@ApplicationScoped
class Stage {

    /** Row numbers whose rows are deleted in one transaction. */
    private static final long CLEARED = 250_000;

    /** The same on Derby, which logs each row. */
    private static final long CLEARED_ON_DERBY = 10_000;

    /** Number of rows from which a stage that holds nothing else is truncated. */
    private static final long MANY = 100_000;

    /** First key of the advisory locks on stage tables. */
    private static final int HOLDING = 4_200_034;

    @Inject EntityManager em;
    @Inject BulkLoading loading;

    /** Returns a factory of row buffers for {@link #add}. */
    Supplier<BulkRows> gather(StageTable table) {
        List<String> columns = new ArrayList<>(List.of("import_id", "row_no", "refused"));
        columns.addAll(table.columns());
        return loading.gather(table.name(), columns);
    }

    void add(BulkRows rows) {
        loading.load(rows);
    }

    /** Updates the statistics of the stage, on which the plans of the database depend. */
    void analyze(StageTable table) {
        if (isPostgresql()) {
            em.createNativeQuery("analyze " + table.name()).executeUpdate();
        }
    }

    /**
     * Commits the transaction without waiting for the disk: a database that loses it has lost the
     * stage too, and the file is read anew.
     */
    void unhurried() {
        if (isPostgresql()) {
            em.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        }
    }

    /** Lets statements sort and hash in memory until the transaction ends. */
    void largeWork() {
        if (isPostgresql()) {
            em.createNativeQuery("set local work_mem = '96MB'").executeUpdate();
        }
    }

    /**
     * Whether rows that were staged are gone, as after a crash of a database that does not log
     * them.
     */
    boolean isLost(Import worked, StageTable table) {
        Long first = worked.staged().firstStaged();
        return first != null
                && em.createNativeQuery(
                                """
                                select row_no from %s
                                where import_id = ? and row_no = ?"""
                                        .formatted(table.name()))
                        .setParameter(1, worked.id())
                        .setParameter(2, first)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Marks rows as refused.
     *
     * @return how many of them were not refused before
     */
    long refuse(StageTable table, Long importId, Collection<Long> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        String sql =
                """
                update %s set refused = 1
                where import_id = ? and row_no = ? and refused = 0"""
                        .formatted(table.name());
        try (PreparedStatement update = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (long row : rows) {
                update.setLong(1, importId);
                update.setLong(2, row);
                update.addBatch();
            }
            long marked = 0;
            for (int count : update.executeBatch()) {
                marked += count;
            }
            return marked;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows of " + table.name() + " were not marked", e);
        }
    }

    /**
     * Keeps others from truncating a stage until the transaction ends; to be called before anything
     * else in the transaction, to avoid a deadlock.
     */
    void hold(StageTable table) {
        if (isPostgresql()) {
            em.createNativeQuery(
                            "select 1 from pg_advisory_xact_lock_shared(%d, hashtext('%s'))"
                                    .formatted(HOLDING, table.name()))
                    .getSingleResult();
        }
    }

    /**
     * Deletes the next rows of an import, or all of them at once when they are many and alone in
     * the table; the cursor is the last row number deleted.
     */
    StagedStep.Piece clear(StageTable table, StagedImport file, String cursor) {
        if (isPostgresql() && file.rows() >= MANY && emptied(table, file.id())) {
            return StagedStep.Piece.of(null, file.rows());
        }
        return cleared(table, file.id(), cursor);
    }

    private boolean emptied(StageTable table, long importId) {
        boolean free =
                (Boolean)
                        em.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(%d, hashtext('%s'))"
                                                .formatted(HOLDING, table.name()))
                                .getSingleResult();
        if (!free || hasOthers(table, importId)) {
            return false;
        }
        em.createNativeQuery("lock table " + table.name()).executeUpdate();
        if (hasOthers(table, importId)) {
            return false;
        }
        em.createNativeQuery("truncate table " + table.name()).executeUpdate();
        return true;
    }

    private boolean hasOthers(StageTable table, long importId) {
        return !em.createNativeQuery(
                        """
                        (select import_id from %1$s where import_id < ? limit 1)
                        union all (select import_id from %1$s where import_id > ? limit 1)"""
                                .formatted(table.name()))
                .setParameter(1, importId)
                .setParameter(2, importId)
                .getResultList()
                .isEmpty();
    }

    private StagedStep.Piece cleared(StageTable table, long importId, String cursor) {
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        Object first =
                em.createNativeQuery(
                                """
                                select min(row_no) from %s
                                where import_id = ? and row_no > ?"""
                                        .formatted(table.name()))
                        .setParameter(1, importId)
                        .setParameter(2, after)
                        .getSingleResult();
        if (first == null) {
            return StagedStep.Piece.of(null, 0);
        }
        long to = ((Number) first).longValue() + (isPostgresql() ? CLEARED : CLEARED_ON_DERBY);
        int gone =
                em.createNativeQuery(
                                """
                                delete from %s
                                where import_id = ? and row_no > ? and row_no <= ?"""
                                        .formatted(table.name()))
                        .setParameter(1, importId)
                        .setParameter(2, after)
                        .setParameter(3, to)
                        .executeUpdate();
        return StagedStep.Piece.of(String.valueOf(to), gone);
    }

    /** Deletes all rows of an import. */
    void drop(StageTable table, Long importId) {
        em.createNativeQuery("delete from " + table.name() + " where import_id = ?")
                .setParameter(1, importId)
                .executeUpdate();
    }

    private boolean isPostgresql() {
        return PostgresDialect.isBehind(em.unwrap(Connection.class));
    }
}
