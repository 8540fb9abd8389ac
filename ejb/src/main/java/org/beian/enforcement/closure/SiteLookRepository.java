package org.beian.enforcement.closure;

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

/** Repository of looks at sites. */
@ApplicationScoped
class SiteLookRepository implements RecordedContents {

    @Inject EntityManager em;

    /** Stores one; it has its id afterwards. */
    void add(SiteLook look) {
        em.persist(look);
        em.flush();
    }

    /** Those at the site of a notice, the latest first. */
    List<SiteLook> of(Long noticeId, int limit) {
        return em.createQuery(
                        "select l from SiteLook l where l.noticeId = :notice order by l.id desc",
                        SiteLook.class)
                .setParameter("notice", noticeId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public String kind() {
        return SiteLook.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(
                key ->
                        Optional.ofNullable(em.find(SiteLook.class, Long.valueOf(key)))
                                .ifPresent(one -> found.put(key, one)));
        return found;
    }
}
