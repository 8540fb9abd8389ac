package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class BlacklistRepository {

    @Inject EntityManager em;

    void add(BlacklistEntry entry) {
        em.persist(entry);
    }

    Optional<BlacklistEntry> find(Long id) {
        return Optional.ofNullable(em.find(BlacklistEntry.class, id));
    }

    /** Entries kept by a province, the newest first, before an id. */
    List<BlacklistEntry> keptBy(String province, long before, int limit) {
        return em.createQuery(
                        "select b from BlacklistEntry b where b.province = :province and b.id < :before order by b.id desc",
                        BlacklistEntry.class)
                .setParameter("province", province)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
