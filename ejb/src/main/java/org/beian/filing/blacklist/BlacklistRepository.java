package org.beian.filing.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Repository of blacklist entries. */
@ApplicationScoped
public class BlacklistRepository {

    @Inject EntityManager em;

    public void add(BlacklistEntry entry) {
        em.persist(entry);
    }

    Optional<BlacklistEntry> find(Long id) {
        return Optional.ofNullable(em.find(BlacklistEntry.class, id));
    }

    /** Whether an entry in force on a day bars this subject or domain. */
    boolean bars(BlacklistKind kind, String entry, LocalDate on) {
        return em.createQuery(
                                """
                                select count(b) from BlacklistEntry b
                                where b.kind = :kind and b.entry = :entry
                                and b.validFrom <= :on and b.validTo is null""",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("entry", entry)
                        .setParameter("on", on)
                        .getSingleResult()
                > 0;
    }

    /** Entries of a province's bureau with ids below {@code before}, the newest first. */
    List<BlacklistEntry> keptBy(String province, long before, int limit) {
        return em.createQuery(
                        """
                        select b from BlacklistEntry b where b.province = :province
                        and b.id < :before order by b.id desc""",
                        BlacklistEntry.class)
                .setParameter("province", province)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
