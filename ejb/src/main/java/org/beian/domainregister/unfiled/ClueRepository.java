package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.DomainRefusal;
import org.beian.law.RequestRejected;
import org.beian.persistence.BoundedCount;
import org.beian.trail.JpaAuditedCases;
import org.beian.value.DomainName;
import org.beian.value.Province;

/** Repository of clues on unfiled domains. */
@ApplicationScoped
class ClueRepository extends JpaAuditedCases<UnfiledClue> {

    @Inject EntityManager em;

    ClueRepository() {
        super(UnfiledClue.class, UnfiledClue.CASE_TYPE);
    }

    /**
     * Adds a clue.
     *
     * @throws RequestRejected {@link DomainRefusal#CLUE_REFUSED} when another one on its domain was
     *     added at the same moment: the unique key lets one through
     */
    void add(UnfiledClue clue) {
        em.persist(clue);
        try {
            em.flush();
        } catch (PersistenceException another) {
            throw DomainRefusal.CLUE_REFUSED.of("CLUE_ALREADY");
        }
    }

    /** Waits for whoever else changes the clue, and reads it as it is then. */
    void lock(UnfiledClue clue) {
        em.refresh(clue, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UnfiledClue> find(Long id) {
        return Optional.ofNullable(em.find(UnfiledClue.class, id));
    }

    /** Open clues on these domains: those that are with a bureau. */
    List<UnfiledClue> open(Collection<DomainName> domains) {
        return em.createQuery(
                        "select c from UnfiledClue c where c.openDomain in :domains order by c.id",
                        UnfiledClue.class)
                .setParameter("domains", domains.stream().map(DomainName::toString).toList())
                .getResultList();
    }

    List<UnfiledClue> list(Province province, ClueState state, long after, int limit) {
        return query("c", province, state, " order by c.id", UnfiledClue.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of clues, counted up to 1,001. */
    int count(Province province, ClueState state) {
        return BoundedCount.of(
                query("c.id", province, state, "", Long.class).setParameter("after", 0L));
    }

    private <T> TypedQuery<T> query(
            String what, Province province, ClueState state, String order, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        "select %s from UnfiledClue c where c.id > :after%s%s%s"
                                .formatted(
                                        what,
                                        province == null ? "" : " and c.province = :province",
                                        state == null ? "" : " and c.state = :state",
                                        order),
                        type);
        if (province != null) {
            query.setParameter("province", province.regionCode());
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query;
    }
}
