package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.filing.register.AccessEvent;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.trail.AuditedCase;
import org.beian.trail.AuditedCases;
import org.beian.value.IpRange;

/**
 * Repository of applications for access, and source of these cases for the verification of
 * histories.
 */
@ApplicationScoped
public class AccessRepository implements AuditedCases {

    /** Most ranges of a source that are looked at for a free address. */
    static final int HELD = 5000;

    /**
     * SQL condition: the pre-assignment has not lapsed, and one of the domains stands in a filing
     * with an active access at the same provider.
     */
    private static final String FILED =
            """
             and a.state = 'PRE_ASSIGNED' and a.lapses_on >= ?2
            and exists (select 1 from access_application_domain d
              join icp_domain i on i.domain = d.domain
              join icp_access x on x.website_id = i.website_id
              where d.application_id = a.id and x.provider_id = a.provider_id
              and x.state = 'ACTIVE')""";

    @Inject EntityManager em;

    /** Another application that holds addresses, pre-assigned or opened. */
    record Taken(Long applicationId, String customer, Long sponsorId, String methods) {}

    /**
     * Part of a list in the order of ids.
     *
     * @param after id of the last one seen, 0 for the first page
     * @param upwards true from the oldest to the newest, false the other way round
     */
    record Part(long after, boolean upwards, int limit) {

        private String condition() {
            return " and a.id " + beyond() + " :after order by a.id" + order();
        }

        private String beyond() {
            return upwards ? ">" : "<";
        }

        private String order() {
            return upwards ? "" : " desc";
        }

        private long from() {
            return upwards || after > 0 ? after : Long.MAX_VALUE;
        }

        private <T> TypedQuery<T> of(TypedQuery<T> query) {
            return query.setParameter("after", from()).setMaxResults(limit);
        }
    }

    void add(AccessApplication application) {
        em.persist(application);
    }

    void write() {
        em.flush();
    }

    Optional<AccessApplication> find(Long id) {
        return Optional.ofNullable(em.find(AccessApplication.class, id));
    }

    /**
     * The applications by which an access was opened, or with which it was resumed, under whichever
     * number its website is filed.
     *
     * @param access its key in the register
     */
    public List<AccessApplication> openedBy(Long access) {
        return em.createQuery(
                        """
                        select distinct e.accessApplicationId from AccessEvent e
                        where e.accessId = :access and e.fact in :opening
                        and e.accessApplicationId is not null order by e.accessApplicationId""",
                        Long.class)
                .setParameter("access", access)
                .setParameter("opening", List.of(AccessEvent.Kind.OPENED, AccessEvent.Kind.RESUMED))
                .getResultStream()
                .map(id -> em.find(AccessApplication.class, id))
                .filter(each -> each.state() == AccessState.OPENED)
                .toList();
    }

    /** The applications whose access a provider stopped on the letter of a number. */
    public List<AccessApplication> stopped(Long provider, String letter) {
        return em.createQuery(
                        """
                        select a from AccessApplication a where a.providerId = :provider
                        and a.state = :stopped and a.endReason = :letter order by a.id""",
                        AccessApplication.class)
                .setParameter("provider", provider)
                .setParameter("stopped", AccessState.STOPPED)
                .setParameter("letter", letter)
                .getResultList();
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    Optional<AccessApplication> lock(Long id) {
        return Optional.ofNullable(
                em.find(AccessApplication.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A sponsor's own applications in the order of ids. */
    List<AccessApplication> ofSponsor(Long unitId, Part part) {
        return part.of(
                        em.createQuery(
                                "select a from AccessApplication a where a.sponsorId = :unit"
                                        + part.condition(),
                                AccessApplication.class))
                .setParameter("unit", unitId)
                .getResultList();
    }

    /**
     * The applications at a provider in the order of ids.
     *
     * @param state or null for all
     */
    List<AccessApplication> ofProvider(Long unitId, AccessState state, Part part) {
        TypedQuery<AccessApplication> query =
                part.of(
                                em.createQuery(
                                        "select a from AccessApplication a"
                                                + " where a.providerId = :unit"
                                                + (state == null ? "" : " and a.state = :state")
                                                + part.condition(),
                                        AccessApplication.class))
                        .setParameter("unit", unitId);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }

    /**
     * The applications at a provider whose website is filed with an access there and not opened
     * yet.
     */
    List<AccessApplication> toOpen(Long unitId, LocalDate today, Part part) {
        List<?> ids =
                em.createNativeQuery(
                                """
                                select a.id from access_application a where a.provider_id = ?1%s
                                and a.id %s ?3 order by a.id%s fetch first %d rows only"""
                                        .formatted(FILED, part.beyond(), part.order(), part.limit))
                        .setParameter(1, unitId)
                        .setParameter(2, Date.valueOf(today))
                        .setParameter(3, part.from())
                        .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select a from AccessApplication a where a.id in :ids
                                order by a.id"""
                                        + part.order(),
                                AccessApplication.class)
                        .setParameter(
                                "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                        .getResultList();
    }

    /**
     * Number of the applications at a provider, counted up to 1,001.
     *
     * @param state or null for all
     */
    int count(Long unitId, AccessState state) {
        return count(state == null ? "" : " and a.state = '" + state + "'", unitId, null);
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
    List<Taken> taken(AccessApplication own, IpRange range, LocalDate today) {
        return ResultRecords.of(
                NativeQuery.of(
                        em,
                        """
                        select a.id, a.customer_name, a.sponsor_id, a.methods
                        from access_application a
                        join access_application_range r on r.application_id = a.id
                        where a.provider_id = ? and a.id <> ?
                        and r.family = ? and r.range_start <= ? and r.range_end >= ?
                        and (a.state = 'OPENED' or a.state = 'PRE_ASSIGNED' and a.lapses_on >= ?)
                        order by a.id""",
                        own.providerId(),
                        own.id(),
                        range.family(),
                        range.endHex(),
                        range.startHex(),
                        today),
                Taken.class);
    }

    private record Held(String start, String end) {}

    /**
     * The first ranges within a source that the provider keeps or has opened, or that filed
     * websites use with it, in their order.
     */
    List<IpRange> held(Long provider, IpRange source, LocalDate today) {
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select r.range_start, r.range_end from access_application_range r
                        join access_application a on a.id = r.application_id
                        where r.family = ? and r.range_start <= ? and r.range_end >= ?
                        and a.provider_id = ?
                        and (a.state = 'OPENED' or a.state = 'PRE_ASSIGNED' and a.lapses_on >= ?)
                        union
                        select r.range_start, r.range_end from icp_access_range r
                        join icp_access x on x.id = r.access_id
                        where r.family = ? and r.range_start <= ? and r.range_end >= ?
                        and x.provider_id = ? and x.state = 'ACTIVE'
                        order by 1""",
                        source.family(),
                        source.endHex(),
                        source.startHex(),
                        provider,
                        today,
                        source.family(),
                        source.endHex(),
                        source.startHex(),
                        provider);
        query.setMaxResults(HELD);
        return ResultRecords.of(query, Held.class).stream()
                .map(held -> IpRange.ofHex(source.family(), held.start, held.end))
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
                """
                select count(*) from (select a.id from access_application a
                where a.provider_id = ?1%s fetch first %d rows only) counted"""
                        .formatted(condition, BoundedCount.LIMIT);
        var query = em.createNativeQuery(counted).setParameter(1, unitId);
        if (condition.contains("?2")) {
            query.setParameter(2, Date.valueOf(today));
        }
        return ((Number) query.getSingleResult()).intValue();
    }

    /** The domains of a whole list, in one query. */
    Map<Long, List<String>> domains(List<AccessApplication> list) {
        Map<Long, List<String>> found = new HashMap<>();
        String sql =
                """
                select application_id, domain from access_application_domain
                where application_id in (?)""";
        for (DomainRow row : parts(sql, DomainRow.class, list)) {
            found.computeIfAbsent(row.applicationId, one -> new ArrayList<>()).add(row.domain);
        }
        return found;
    }

    /** The pre-assigned addresses of a whole list, in one query. */
    Map<Long, List<IpRange>> ranges(List<AccessApplication> list) {
        Map<Long, List<IpRange>> found = new HashMap<>();
        String sql =
                """
                select application_id, family, range_start, range_end
                from access_application_range where application_id in (?)""";
        for (RangeRow row : parts(sql, RangeRow.class, list)) {
            found.computeIfAbsent(row.applicationId, one -> new ArrayList<>())
                    .add(IpRange.ofHex(row.family, row.start, row.end));
        }
        return found;
    }

    private <R extends Record> List<R> parts(
            String sql, Class<R> type, List<AccessApplication> list) {
        return list.isEmpty()
                ? List.of()
                : ResultRecords.of(
                        NativeQuery.of(em, sql, list.stream().map(AccessApplication::id).toList()),
                        type);
    }

    private record DomainRow(Long applicationId, String domain) {}

    private record RangeRow(Long applicationId, int family, String start, String end) {}

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
