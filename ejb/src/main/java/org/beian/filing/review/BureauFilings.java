package org.beian.filing.review;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.value.Authority;

/**
 * Reading of what was decided: a bureau its own decisions, those of one reviewer among them; the
 * ministry those of every authority (5.2).
 */
@Stateless
public class BureauFilings {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Units units;

    /** The decisions, the latest first, at most 501 rows; each round has its own. */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<DecidedRow> decided(DecidedFilter filter, DecidedPosition after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", after.at());
        values.put("id", after.id());
        TypedQuery<DecidedRow> query =
                em.createQuery(
                        """
                        select new org.beian.filing.review.DecidedRow(a.id, r.round, a.kind, a.subjectName,
                          r.result, a.filingNumber, r.decidedAt, r.decidedBy)
                        from FilingRound r join FilingApplication a on a.id = r.applicationId
                        where %s and r.decidedAt <= :at
                        and (r.decidedAt < :at or r.applicationId < :id)
                        order by r.decidedAt desc, r.applicationId desc"""
                                .formatted(condition(filter, values)),
                        DecidedRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(Math.max(1, Math.min(limit, MOST))).getResultList();
    }

    /** Number of decisions, counted up to 1,001. */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public int count(DecidedFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        TypedQuery<Long> query =
                em.createQuery(
                        "select r.applicationId from FilingRound r where "
                                + condition(filter, values),
                        Long.class);
        values.forEach(query::setParameter);
        return BoundedCount.of(query);
    }

    /** Accounts of the authority whose decisions are read, by user name, at most 500. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<String> reviewers(DecidedFilter filter) {
        return units.unitOf(authority(filter))
                .map(Unit::id)
                .map(
                        unit ->
                                em.createQuery(
                                                """
                                                select a.username from Account a
                                                where a.unitId = :unit order by a.username""",
                                                String.class)
                                        .setParameter("unit", unit)
                                        .setMaxResults(MOST)
                                        .getResultList())
                .orElseGet(List::of);
    }

    private String condition(DecidedFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder("r.authority = :authority");
        values.put("authority", authority(filter).code());
        if (filter.reviewer() != null) {
            condition.append(" and r.decidedBy = :reviewer");
            values.put("reviewer", filter.reviewer());
        }
        if (filter.result() != null) {
            condition.append(" and r.result = :result");
            values.put("result", filter.result());
        }
        return condition.append(" and r.decidedAt is not null").toString();
    }

    private Authority authority(DecidedFilter filter) {
        Authority own =
                callers.current()
                        .authority()
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of("?"));
        return filter.authority() == null || own.province().isPresent() ? own : filter.authority();
    }
}
