package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.AuditedCases;
import org.beian.value.IpRange;

/**
 * Repository of applications for access, and source of these cases for the verification of
 * histories.
 */
@ApplicationScoped
class AccessRepository implements AuditedCases {

    private static final int COUNTED_UP_TO = 1001;

    /**
     * SQL condition: the pre-assignment has not lapsed, and one of the domains stands in a filing
     * with an active access at the same provider.
     */
    private static final String FILED =
            " and a.state = 'PRE_ASSIGNED' and a.lapses_on >= ?2"
                    + " and exists (select 1 from access_application_domain d"
                    + " join icp_domain i on i.domain = d.domain"
                    + " join icp_access x on x.website_id = i.website_id"
                    + " where d.application_id = a.id and x.provider_id = a.provider_id"
                    + " and x.state = 'ACTIVE')";

    @Inject EntityManager em;

    /** Another application that holds addresses, pre-assigned or opened. */
    record Taken(Long applicationId, String customer, Long sponsorId, String methods) {}

    void add(AccessApplication application) {
        em.persist(application);
    }

    void write() {
        em.flush();
    }

    Optional<AccessApplication> find(Long id) {
        return Optional.ofNullable(em.find(AccessApplication.class, id));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    Optional<AccessApplication> lock(Long id) {
        return Optional.ofNullable(
                em.find(AccessApplication.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A sponsor's own applications in the order of ids. */
    List<AccessApplication> ofSponsor(Long unitId, long after, int limit) {
        return em.createQuery(
                        "select a from AccessApplication a where a.sponsorId = :unit"
                                + " and a.id > :after order by a.id",
                        AccessApplication.class)
                .setParameter("unit", unitId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The applications at a provider in the order of ids.
     *
     * @param state or null for all
     */
    List<AccessApplication> ofProvider(Long unitId, AccessState state, long after, int limit) {
        TypedQuery<AccessApplication> query =
                em.createQuery(
                                "select a from AccessApplication a where a.providerId = :unit"
                                        + (state == null ? "" : " and a.state = :state")
                                        + " and a.id > :after order by a.id",
                                AccessApplication.class)
                        .setParameter("unit", unitId)
                        .setParameter("after", after);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /**
     * The applications at a provider whose website is filed with an access there and not opened
     * yet.
     */
    List<AccessApplication> toOpen(Long unitId, LocalDate today, long after, int limit) {
        List<?> ids =
                em.createNativeQuery(
                                "select a.id from access_application a where a.provider_id = ?1"
                                        + FILED
                                        + " and a.id > ?3 order by a.id fetch first "
                                        + limit
                                        + " rows only")
                        .setParameter(1, unitId)
                        .setParameter(2, Date.valueOf(today))
                        .setParameter(3, after)
                        .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from AccessApplication a where a.id in :ids order by a.id",
                                AccessApplication.class)
                        .setParameter(
                                "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                        .getResultList();
    }

    AccessCounts counts(Long unitId, LocalDate today) {
        return new AccessCounts(
                count(" and a.state = 'APPLIED'", unitId, today),
                count(" and a.state = 'PRE_ASSIGNED'", unitId, today),
                count(FILED, unitId, today),
                count(" and a.state = 'OPENED'", unitId, today));
    }

    /**
     * The provider's other applications that hold an address of the range, pre-assigned or opened.
     */
    @SuppressWarnings("unchecked")
    List<Taken> taken(AccessApplication own, IpRange range, LocalDate today) {
        List<Object[]> rows =
                em.createNativeQuery(
                                "select a.id, a.customer_name, a.sponsor_id, a.methods"
                                        + " from access_application a join access_application_range r"
                                        + " on r.application_id = a.id where a.provider_id = ?"
                                        + " and a.id <> ? and r.family = ? and r.range_start <= ?"
                                        + " and r.range_end >= ? and (a.state = 'OPENED'"
                                        + " or a.state = 'PRE_ASSIGNED' and a.lapses_on >= ?)"
                                        + " order by a.id")
                        .setParameter(1, own.providerId())
                        .setParameter(2, own.id())
                        .setParameter(3, range.family())
                        .setParameter(4, range.endHex())
                        .setParameter(5, range.startHex())
                        .setParameter(6, Date.valueOf(today))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Taken(
                                        ((Number) row[0]).longValue(),
                                        (String) row[1],
                                        row[2] == null ? null : ((Number) row[2]).longValue(),
                                        (String) row[3]))
                .toList();
    }

    /**
     * Reads an application without flushing the transaction's pending changes first, for the rules
     * of filings.
     */
    Optional<AccessApplication> peek(Long id) {
        return em.createQuery(
                        "select a from AccessApplication a where a.id = :id",
                        AccessApplication.class)
                .setParameter("id", id)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    private int count(String condition, Long unitId, LocalDate today) {
        String counted =
                "select count(*) from (select a.id from access_application a"
                        + " where a.provider_id = ?1"
                        + condition
                        + " fetch first "
                        + COUNTED_UP_TO
                        + " rows only) counted";
        var query = em.createNativeQuery(counted).setParameter(1, unitId);
        if (condition.contains("?2")) {
            query.setParameter(2, Date.valueOf(today));
        }
        return ((Number) query.getSingleResult()).intValue();
    }

    /** The domains of a whole list, in one query. */
    Map<Long, List<String>> domains(List<AccessApplication> list) {
        Map<Long, List<String>> found = new HashMap<>();
        for (Object[] row : parts("domain from access_application_domain", list)) {
            found.computeIfAbsent(((Number) row[0]).longValue(), one -> new ArrayList<>())
                    .add((String) row[1]);
        }
        return found;
    }

    /** The pre-assigned addresses of a whole list, in one query. */
    Map<Long, List<IpRange>> ranges(List<AccessApplication> list) {
        Map<Long, List<IpRange>> found = new HashMap<>();
        String columns = "family, range_start, range_end from access_application_range";
        for (Object[] row : parts(columns, list)) {
            found.computeIfAbsent(((Number) row[0]).longValue(), one -> new ArrayList<>())
                    .add(
                            IpRange.ofHex(
                                    ((Number) row[1]).intValue(),
                                    (String) row[2],
                                    (String) row[3]));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> parts(String columns, List<AccessApplication> list) {
        if (list.isEmpty()) {
            return List.of();
        }
        String marks = "?" + ", ?".repeat(list.size() - 1);
        var query =
                em.createNativeQuery(
                        "select application_id, "
                                + columns
                                + " where application_id in ("
                                + marks
                                + ")");
        for (int i = 0; i < list.size(); i++) {
            query.setParameter(i + 1, list.get(i).id());
        }
        return query.getResultList();
    }

    @Override
    public String caseType() {
        return AccessApplication.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(a) from AccessApplication a", Long.class)
                .getSingleResult();
    }

    @Override
    public List<? extends AuditedCase> after(long id, int limit) {
        return em.createQuery(
                        "select a from AccessApplication a where a.id > :id order by a.id",
                        AccessApplication.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
