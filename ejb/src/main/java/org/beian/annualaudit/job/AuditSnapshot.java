package org.beian.annualaudit.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.annualaudit.AuditCampaign;
import org.beian.domainregister.report.DomainSql;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.job.execution.JobPartition;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.persistence.NativeQuery;

/**
 * Snapshot of the filed websites: one item for each that was filed at the end of its campaign's
 * reference day and still is. A repetition adds what is missing, and nothing twice (18.1).
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AuditSnapshot {

    /** Part of the job. */
    static final String PART = "SNAPSHOT";

    private static final int SUBJECTS = 1000;

    /** The items that are there are read once for a statement, however little is known of them. */
    private static final String ITEMS =
            """
            insert into audit_item (id, campaign_id, audit_year, province, state, subject_id,
              website_id, filing_number, subject_name, website_name, county, standing, differed,
              due, trail_count, version)
            select %s, c.id, c.audit_year, c.province, 'OPEN', s.id,
              w.id, w.filing_number, s.name, w.name, coalesce(s.county, ''), 0, false,
              c.due, 0, 1
            from icp_subject s
            join icp_website w on w.subject_id = s.id
            join audit_campaign c on c.province = s.province
            where s.id > ? and s.id <= ? and c.id = ?
              and s.state = 'ACTIVE' and w.state = 'ACTIVE' and w.filed_at < ?
              and w.id not in (select i.website_id from audit_item i
                join icp_website v on v.id = i.website_id
                where i.campaign_id = ? and v.subject_id > ? and v.subject_id <= ?)""";

    @Inject EntityManager em;
    @Inject AuditedCampaigns campaigns;
    @Inject JobRepository ledger;
    @Inject DomainSql sql;

    /** Number of subjects to look at, as the only part that is known beforehand. */
    public Map<String, Long> due(AuditScope scope) {
        Set<String> provinces = provinces(campaigns.of(scope));
        return Map.of(
                PART,
                provinces.isEmpty()
                        ? 0L
                        : em.createQuery(
                                        """
                                        select count(s) from IcpSubject s
                                        where s.state = :active and s.province in :provinces""",
                                        Long.class)
                                .setParameter("active", RegisterState.ACTIVE)
                                .setParameter("provinces", provinces)
                                .getSingleResult());
    }

    private static Set<String> provinces(List<AuditCampaign> audited) {
        return audited.stream().map(each -> each.authority().code()).collect(Collectors.toSet());
    }

    /** Position from which to go on; empty for the beginning. */
    public String position(long jobId) {
        return ledger.positions(jobId, PART).stream()
                .map(JobPartition::position)
                .findFirst()
                .orElse("");
    }

    /**
     * Takes the websites of the next subjects, with the job's progress.
     *
     * @param position where it stands; empty for the beginning
     * @return the next position; empty when all is done
     */
    @Clause("18.1")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, AuditScope scope, String position) {
        List<AuditCampaign> audited = campaigns.of(scope);
        if (audited.isEmpty()) {
            return Optional.empty();
        }
        long after =
                position.isEmpty()
                        ? 0
                        : Long.parseLong(position.substring(position.indexOf(':') + 1));
        List<Long> subjects =
                em.createQuery(
                                """
                                select s.id from IcpSubject s where s.id > :after
                                and s.state = :active and s.province in :provinces
                                order by s.id""",
                                Long.class)
                        .setParameter("after", after)
                        .setParameter("provinces", provinces(audited))
                        .setParameter("active", RegisterState.ACTIVE)
                        .setMaxResults(SUBJECTS)
                        .getResultList();
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        long to = subjects.get(subjects.size() - 1);
        derive(after, to);
        audited.forEach(campaign -> take(campaign, after, to));
        String next = PART + ":" + to;
        ledger.progress(jobId, run, subjects.size(), next, List.of());
        return Optional.of(next);
    }

    /** Fills in what the audit asks of subjects that an older release filed. */
    private void derive(long after, long to) {
        em.createQuery(
                        """
                        select s from IcpSubject s where s.id > :after and s.id <= :to
                        and s.county is null and s.state = :active""",
                        IcpSubject.class)
                .setParameter("after", after)
                .setParameter("to", to)
                .setParameter("active", RegisterState.ACTIVE)
                .getResultList()
                .forEach(IcpSubject::derive);
        em.flush();
    }

    private void take(AuditCampaign campaign, long after, long to) {
        NativeQuery.of(
                        em,
                        ITEMS.formatted(
                                sql.isPostgresql()
                                        ? "nextval('audit_item_seq')"
                                        : "next value for audit_item_seq"),
                        after,
                        to,
                        campaign.id(),
                        Shanghai.endOfDay(campaign.referenceDay()),
                        campaign.id(),
                        after,
                        to)
                .executeUpdate();
    }
}
