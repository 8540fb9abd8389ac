package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.contract.RowVerdict;
import org.beian.party.Unit;
import org.beian.trail.JpaAuditedCases;

/** Repository of imports and of the answers to their rows. */
@ApplicationScoped
public class ImportRepository extends JpaAuditedCases<Import> {

    @Inject EntityManager em;

    ImportRepository() {
        super(Import.class, Import.CASE_TYPE);
    }

    void add(Import received) {
        em.persist(received);
        em.flush();
    }

    public Optional<Import> find(long id) {
        return Optional.ofNullable(em.find(Import.class, id));
    }

    /**
     * Locks the unit until the transaction ends, so that each of its files is counted and compared
     * with those before it.
     */
    void oneAtATime(Long unitId) {
        em.find(Unit.class, unitId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Import> withReceipt(String key) {
        return em.createQuery("select i from Import i where i.receiptKey = :key", Import.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /**
     * Releases the receipt key and flushes, as the next import takes the key in the same
     * transaction.
     */
    void release(Import ended) {
        ended.releaseReceipt();
        em.flush();
    }

    /** A unit's imports that have not come to their end. */
    public List<Import> openOf(Long unitId) {
        return em.createQuery(
                        "select i from Import i where i.unitId = :unit and i.state in :open",
                        Import.class)
                .setParameter("unit", unitId)
                .setParameter("open", EnumSet.of(ImportState.RECEIVED, ImportState.RUNNING))
                .getResultList();
    }

    /** Imports that have not come to their end, oldest first. */
    public List<Import> open(int limit) {
        return em.createQuery(
                        "select i from Import i where i.state in :open order by i.id", Import.class)
                .setParameter("open", EnumSet.of(ImportState.RECEIVED, ImportState.RUNNING))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Imports that ended before that time and whose file is still there. */
    public List<Import> withFileEndedBefore(Instant then, int limit) {
        return em.createQuery(
                        """
                        select i from Import i
                        where i.endedAt < :then and i.file.storedAs is not null
                        order by i.id""",
                        Import.class)
                .setParameter("then", then)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A unit's imports that ended and whose file is still there, the oldest first. */
    List<Import> endedWithFile(Long unitId, int limit) {
        return em.createQuery(
                        """
                        select i from Import i
                        where i.unitId = :unit and i.endedAt is not null
                        and i.file.storedAs is not null
                        order by i.id""",
                        Import.class)
                .setParameter("unit", unitId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Bytes of a unit's files that are still there. */
    long keptBytes(Long unitId) {
        Long kept =
                em.createQuery(
                                """
                                select sum(i.file.storedBytes) from Import i
                                where i.unitId = :unit and i.file.storedAs is not null""",
                                Long.class)
                        .setParameter("unit", unitId)
                        .getSingleResult();
        return kept == null ? 0 : kept;
    }

    /** A unit's imports, the newest first. */
    List<Import> ofUnit(Long unitId, List<String> registers, long before, int limit) {
        if (registers.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select i from Import i
                        where i.unitId = :unit and i.register in :registers and i.id < :before
                        order by i.id desc""",
                        Import.class)
                .setParameter("unit", unitId)
                .setParameter("registers", registers)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    public void addRows(Long importId, List<RowAnswer> answers) {
        answers.forEach(answer -> em.persist(new ImportRow(importId, answer)));
    }

    /** Answers of an import with one of these verdicts, in the order of the file. */
    List<ImportRow> rows(Long importId, Collection<RowVerdict> verdicts, long after, int limit) {
        return em.createQuery(
                        """
                        select r from ImportRow r
                        where r.importId = :import and r.verdict in :verdicts and r.line > :after
                        order by r.line""",
                        ImportRow.class)
                .setParameter("import", importId)
                .setParameter("verdicts", verdicts)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The stored answers to these rows.
     *
     * @param lines row numbers in ascending order, few
     */
    public List<ImportRow> rowsAt(Long importId, List<Long> lines) {
        // without the bounds, Derby scans all answers of the import for each line number
        return em.createQuery(
                        """
                        select r from ImportRow r
                        where r.importId = :import
                        and r.line between :first and :last and r.line in :lines""",
                        ImportRow.class)
                .setParameter("import", importId)
                .setParameter("first", lines.get(0))
                .setParameter("last", lines.get(lines.size() - 1))
                .setParameter("lines", lines)
                .getResultList();
    }

    /** Flushes changes to answers and detaches them, as a step may load a hundred thousand. */
    public void letGo(Collection<ImportRow> rows) {
        em.flush();
        rows.forEach(em::detach);
    }

    /**
     * Deletes the answers of an import whose rows are read once more, to be applied or staged anew.
     */
    public void dropRows(Long importId) {
        em.createNativeQuery("delete from import_row where import_id = ?")
                .setParameter(1, importId)
                .executeUpdate();
    }
}
