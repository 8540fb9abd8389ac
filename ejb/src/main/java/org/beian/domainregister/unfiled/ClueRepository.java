package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    void add(UnfiledClue clue) {
        em.persist(clue);
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
        TypedQuery<UnfiledClue> query =
                em.createQuery(
                                "select c from UnfiledClue c where c.id > :after%s%s order by c.id"
                                        .formatted(
                                                province == null
                                                        ? ""
                                                        : " and c.province = :province",
                                                state == null ? "" : " and c.state = :state"),
                                UnfiledClue.class)
                        .setParameter("after", after)
                        .setMaxResults(limit);
        if (province != null) {
            query.setParameter("province", province.regionCode());
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }
}
