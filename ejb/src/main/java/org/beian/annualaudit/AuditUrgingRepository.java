package org.beian.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of urgings, for their procedure and for the verification of the history. */
@ApplicationScoped
public class AuditUrgingRepository implements RecordedContents {

    @Inject EntityManager em;

    /** Stores one; it has its id afterwards. */
    public void add(AuditUrging urging) {
        em.persist(urging);
        em.flush();
    }

    /** Those about some items, by item and the order in which they were recorded. */
    public List<AuditUrging> of(Collection<Long> items) {
        return items.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select u from AuditUrging u where u.itemId in :items
                                order by u.itemId, u.id""",
                                AuditUrging.class)
                        .setParameter("items", items)
                        .getResultList();
    }

    @Override
    public String kind() {
        return AuditUrging.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.stream()
                .filter(key -> key.matches("[0-9]{1,18}"))
                .forEach(
                        key ->
                                Optional.ofNullable(em.find(AuditUrging.class, Long.valueOf(key)))
                                        .ifPresent(one -> found.put(key, one)));
        return found;
    }
}
