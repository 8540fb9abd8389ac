package org.beian.cancellation;

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
import org.beian.filing.application.QueuePosition;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.review.DecidedPosition;
import org.beian.persistence.BoundedCount;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;
import org.beian.value.Authority;

/** Repository of cancellations, for their procedures and for the verification of the history. */
@ApplicationScoped
public class CancellationRepository extends JpaAuditedCases<Cancellation>
        implements RecordedContents {

    private static final String QUEUE =
            " from Cancellation c where c.authority = :authority"
                    + " and c.state = org.beian.cancellation.CancellationState.UNDER_REVIEW";

    private static final String DECIDED =
            " from Cancellation c where c.authority = :authority and c.decision.decidedAt is not null";

    /** What a unit applied for, or what was applied for about its own filing (B12). */
    private static final String OWN =
            " from Cancellation c where (c.unitId = :unit or c.part.subjectId in"
                    + " (select s.id from IcpSubject s where s.holderId = :unit))";

    @Inject EntityManager em;

    public CancellationRepository() {
        super(Cancellation.class, Cancellation.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(Cancellation cancellation) {
        em.persist(cancellation);
        em.flush();
    }

    /** Stores what was changed, so that versions are those of the stored rows. */
    public void write() {
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<Cancellation> find(String id) {
        return key(id).map(key -> em.find(Cancellation.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<Cancellation> lock(String id) {
        return key(id).map(key -> em.find(Cancellation.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The sponsor that holds the filing that the cancellation is about; empty while none does. */
    public Optional<Long> holderOf(Cancellation cancellation) {
        return Optional.ofNullable(em.find(IcpSubject.class, cancellation.subjectId()).holderId());
    }

    public boolean isOfHolder(Cancellation cancellation, Long unitId) {
        return holderOf(cancellation).filter(holder -> holder.equals(unitId)).isPresent();
    }

    /**
     * A unit's cancellations, the latest first.
     *
     * @param state null for all
     * @param before id of the last one seen
     */
    public List<Cancellation> own(Long unitId, CancellationState state, long before, int limit) {
        return own(
                        unitId,
                        state,
                        "select c",
                        " and c.id < :before order by c.id desc",
                        Cancellation.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of a unit's cancellations, counted up to 1,001. */
    public int countOwn(Long unitId, CancellationState state) {
        return BoundedCount.of(own(unitId, state, "select c.id", "", Long.class));
    }

    private <T> TypedQuery<T> own(
            Long unitId, CancellationState state, String select, String rest, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                                select
                                        + OWN
                                        + (state == null ? "" : " and c.state = :state")
                                        + rest,
                                type)
                        .setParameter("unit", unitId);
        return state == null ? query : query.setParameter("state", state);
    }

    /** What waits for an authority, by deadline. */
    public List<Cancellation> queue(Authority authority, QueuePosition after, int limit) {
        return em.createQuery(
                        "select c"
                                + QUEUE
                                + " and c.deadline >= :day and (c.deadline > :day or c.id > :id)"
                                + " order by c.deadline, c.id",
                        Cancellation.class)
                .setParameter("authority", authority.code())
                .setParameter("day", after.deadline())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of what waits for an authority, counted up to 1,001. */
    public int countQueue(Authority authority) {
        return BoundedCount.of(
                em.createQuery("select c.id" + QUEUE, Long.class)
                        .setParameter("authority", authority.code()));
    }

    /** What an authority decided, the latest first. */
    public List<Cancellation> decided(Authority authority, DecidedPosition after, int limit) {
        return em.createQuery(
                        "select c"
                                + DECIDED
                                + " and c.decision.decidedAt <= :at and (c.decision.decidedAt < :at or c.id < :id)"
                                + " order by c.decision.decidedAt desc, c.id desc",
                        Cancellation.class)
                .setParameter("authority", authority.code())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of what an authority decided, counted up to 1,001. */
    public int countDecided(Authority authority) {
        return BoundedCount.of(
                em.createQuery("select c.id" + DECIDED, Long.class)
                        .setParameter("authority", authority.code()));
    }

    /**
     * Another cancellation under review of the same thing, of a part of it, or of what it is a part
     * of.
     *
     * @param self id of the one that is asked about; null for none
     */
    public Optional<Cancellation> open(CancellationTarget target, Long self) {
        return em.createQuery(
                        """
                        select c from Cancellation c where c.part.subjectId = :subject
                        and c.state = org.beian.cancellation.CancellationState.UNDER_REVIEW
                        order by c.id""",
                        Cancellation.class)
                .setParameter("subject", target.subject().id())
                .getResultStream()
                .filter(other -> !other.id().equals(self))
                .filter(other -> isOverlapping(other, target))
                .findFirst();
    }

    private static boolean isOverlapping(Cancellation other, CancellationTarget target) {
        if (other.websiteId() == null || target.website() == null) {
            return true;
        }
        boolean sameWebsite = other.websiteId().equals(target.website().id());
        return sameWebsite
                && (other.accessId() == null
                        || target.access() == null
                        || other.accessId().equals(target.access().id()));
    }

    @Override
    public String kind() {
        return Cancellation.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
