package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.filing.reading.FilingDomicile;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AuditedCase;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;
import org.beian.value.Authority;

/**
 * Repository of stop-access and resume-access notices, for their procedures and for the
 * verification of the history.
 */
@ApplicationScoped
public class StopAccessRepository extends JpaAuditedCases<StopAccessNotice>
        implements RecordedContents {

    @Inject EntityManager em;
    @Inject FilingDomicile domiciles;

    public StopAccessRepository() {
        super(StopAccessNotice.class, StopAccessNotice.CASE_TYPE);
    }

    void add(StopAccessNotice notice) {
        if (notice.filingNumber() != null) {
            em.createQuery(
                            """
                            select w.subjectId from IcpWebsite w
                            where w.filingNumber = :number""",
                            Long.class)
                    .setParameter("number", notice.filingNumber())
                    .getResultStream()
                    .map(domiciles::of)
                    .forEach(notice::filedIn);
        }
        em.persist(notice);
    }

    /** Stores what was changed, so that versions are those of the stored rows. */
    void write() {
        em.flush();
    }

    public Optional<StopAccessNotice> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(StopAccessNotice.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<StopAccessNotice> lock(Long id) {
        return Optional.ofNullable(id)
                .map(key -> em.find(StopAccessNotice.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * A provider's notices of one kind in the order in which they were issued.
     *
     * @param state null for all
     * @param after id of the last one seen
     */
    List<StopAccessNotice> ofProvider(
            Long provider, AccessOrder ordered, StopAccessState state, long after, int limit) {
        return query(
                        "n.providerId = :owner",
                        provider,
                        state,
                        "n",
                        " and n.ordered = :ordered and n.id > :last order by n.id",
                        StopAccessNotice.class)
                .setParameter("ordered", ordered)
                .setParameter("last", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of a provider's notices, counted up to 1,001. */
    int countOfProvider(Long provider, StopAccessState state) {
        return BoundedCount.of(
                query("n.providerId = :owner", provider, state, "n.id", "", Long.class));
    }

    /** The notices of an authority, the latest first. */
    List<StopAccessNotice> ofAuthority(
            Authority authority, StopAccessState state, long before, int limit) {
        return query(
                        "n.authority = :owner",
                        authority.code(),
                        state,
                        "n",
                        " and n.id < :last order by n.id desc",
                        StopAccessNotice.class)
                .setParameter("last", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of the notices of an authority, counted up to 1,001. */
    int countOfAuthority(Authority authority, StopAccessState state) {
        return BoundedCount.of(
                query("n.authority = :owner", authority.code(), state, "n.id", "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String whose,
            Object owner,
            StopAccessState state,
            String selected,
            String rest,
            Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                                "select "
                                        + selected
                                        + " from StopAccessNotice n where "
                                        + whose
                                        + (state == null ? "" : " and n.state = :state")
                                        + rest,
                                type)
                        .setParameter("owner", owner);
        return state == null ? query : query.setParameter("state", state);
    }

    /** The notices by which an access may be resumed, under whichever number it is filed. */
    List<StopAccessNotice> resuming(Long access) {
        return em.createQuery(
                        """
                        select n from StopAccessNotice n where n.resumedAccessId = :access
                        order by n.id""",
                        StopAccessNotice.class)
                .setParameter("access", access)
                .getResultList();
    }

    /** The notices to stop an access, the oldest first. */
    public List<StopAccessNotice> ofAccess(Long access) {
        return em.createQuery(
                        "select n from StopAccessNotice n where n.accessId = :access order by n.id",
                        StopAccessNotice.class)
                .setParameter("access", access)
                .getResultList();
    }

    /** The notices by which the same was ordered again after this one; mostly none or one. */
    List<StopAccessNotice> following(StopAccessNotice earlier) {
        return em.createQuery(
                        """
                        select n from StopAccessNotice n where n.causeType = :type
                        and n.causeId = :cause and n.insistsOn = :earlier order by n.id""",
                        StopAccessNotice.class)
                .setParameter("type", earlier.causeType())
                .setParameter("cause", earlier.causeId())
                .setParameter("earlier", earlier.id())
                .getResultList();
    }

    /** The notices that a case led to, the oldest first. */
    public List<StopAccessNotice> causedBy(AuditedCase cause) {
        return em.createQuery(
                        """
                        select n from StopAccessNotice n where n.causeType = :type
                        and n.causeId = :id order by n.id""",
                        StopAccessNotice.class)
                .setParameter("type", cause.caseType())
                .setParameter("id", cause.caseId())
                .getResultList();
    }

    @Override
    public String kind() {
        return StopAccessNotice.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
