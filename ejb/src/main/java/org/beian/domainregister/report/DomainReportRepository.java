package org.beian.domainregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.DomainOptions;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.persistence.BoundedCount;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.JpaAuditedCases;

/** Repository of the reports of all units, by import and by number. */
@ApplicationScoped
public class DomainReportRepository extends JpaAuditedCases<DomainReport> {

    @Inject EntityManager em;
    @Inject History history;

    DomainReportRepository() {
        super(DomainReport.class, DomainReport.CASE_TYPE);
    }

    /** The report of an import; created with the import's first piece. */
    public DomainReport of(StagedImport file) {
        return byImport(file.id()).orElseGet(() -> begun(file));
    }

    private DomainReport begun(StagedImport file) {
        DomainReport report =
                new DomainReport(
                        file.unitId(),
                        file.id(),
                        DomainOptions.of(file.options()).type(),
                        file.receivedAt(),
                        !hasRecords(file.unitId()));
        em.persist(report);
        history.write(report, new Act("RECEIVE", null, report.state().name(), null, "20.1"));
        em.flush();
        return report;
    }

    private Optional<DomainReport> byImport(long importId) {
        return em.createQuery(
                        "select r from DomainReport r where r.importId = :import",
                        DomainReport.class)
                .setParameter("import", importId)
                .getResultStream()
                .findFirst();
    }

    /** Whether the register holds anything that the unit reports now. */
    public boolean hasRecords(Long unitId) {
        return !em.createNativeQuery(
                        """
                        select unit_id from domain_record
                        where unit_id = ? fetch first 1 rows only""")
                .setParameter(1, unitId)
                .getResultList()
                .isEmpty();
    }

    /** The unit's reports that took effect under a higher number. */
    public LaterReports laterThan(DomainReport report) {
        return new LaterReports(
                em.createQuery(
                                """
                                select r from DomainReport r where r.unitId = :unit
                                and r.sequence > :sequence and r.sequenceKey is not null""",
                                DomainReport.class)
                        .setParameter("unit", report.unitId())
                        .setParameter("sequence", report.sequence())
                        .getResultList());
    }

    /** Whether another report of the unit took effect, as when this one failed and waited. */
    public boolean anotherTookEffect(DomainReport report) {
        return !em.createQuery(
                        """
                        select r.id from DomainReport r where r.unitId = :unit and r.id <> :id
                        and r.sequenceKey is not null""",
                        Long.class)
                .setParameter("unit", report.unitId())
                .setParameter("id", report.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Number of the unit's last report that took effect; null before the first. */
    public Long lastSequence(Long unitId) {
        return em.createQuery(
                        """
                        select max(r.sequence) from DomainReport r where r.unitId = :unit
                        and r.sequenceKey is not null""",
                        Long.class)
                .setParameter("unit", unitId)
                .getSingleResult();
    }

    /**
     * Lets a report take effect under its number, or under the next one when it names none.
     *
     * @throws RequestRejected {@link DomainRefusal#SEQUENCE_USED} when that number or a later one
     *     took effect before
     */
    @Clause("20.1")
    public void take(DomainReport report, Long wanted) {
        if (report.hasTakenEffect()) {
            return;
        }
        Long last = lastSequence(report.unitId());
        long next = last == null ? 1 : last + 1;
        if (wanted != null && last != null && wanted <= last) {
            throw DomainRefusal.SEQUENCE_USED.of(wanted, last);
        }
        report.take(wanted == null ? next : wanted, last);
        history.write(
                report, Act.note("TAKE_EFFECT", report.type() + " " + report.sequence(), "20.1"));
    }

    /** Id of the unit's last report, whether it took effect or not. */
    Long last(Long unitId) {
        return em.createQuery(
                        "select max(r.id) from DomainReport r where r.unitId = :unit", Long.class)
                .setParameter("unit", unitId)
                .getSingleResult();
    }

    Optional<DomainReport> find(Long id) {
        return Optional.ofNullable(em.find(DomainReport.class, id));
    }

    /** Number of the reports of all units in a state that took effect, counted up to 1,001. */
    int count(ReportState state) {
        return BoundedCount.of(
                em.createQuery(
                                """
                                select r.id from DomainReport r
                                where r.state = :state and r.sequenceKey is not null""",
                                Long.class)
                        .setParameter("state", state));
    }

    /**
     * Reports that took effect, the newest first.
     *
     * @param unitId of one unit; null for all
     * @param state null for all
     */
    public List<DomainReport> list(Long unitId, ReportState state, long before, int limit) {
        TypedQuery<DomainReport> query =
                em.createQuery(
                                """
                                select r from DomainReport r
                                where r.id < :before and r.sequenceKey is not null%s%s
                                order by r.id desc"""
                                        .formatted(
                                                unitId == null ? "" : " and r.unitId = :unit",
                                                state == null ? "" : " and r.state = :state"),
                                DomainReport.class)
                        .setParameter("before", before)
                        .setMaxResults(limit);
        if (unitId != null) {
            query.setParameter("unit", unitId);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }
}
