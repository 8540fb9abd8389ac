package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.access.notice.SiteLooks;
import org.beian.access.notice.StopAccessNotice;
import org.beian.enforcement.look.LookReason;
import org.beian.enforcement.look.LookResult;
import org.beian.enforcement.look.SiteAnswer;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of looks at sites. */
@ApplicationScoped
class SiteLookRepository implements RecordedContents, SiteLooks {

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
    public boolean foundUp(Long notice, Instant from) {
        return !em.createQuery(
                        """
                        select l.id from SiteLook l where l.noticeId = :notice
                        and l.result = :up and l.at >= :from""",
                        Long.class)
                .setParameter("notice", notice)
                .setParameter("up", LookResult.UP)
                .setParameter("from", from)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public RecordedContent keepUp(StopAccessNotice notice, Instant at, String by) {
        String site =
                Stream.concat(notice.domains().stream(), notice.addresses().stream())
                        .findFirst()
                        .orElse("");
        SiteLook look =
                new SiteLook(
                        notice.id(),
                        new SiteAnswer(LookResult.UP, null, site, LookReason.OTHER_MEANS),
                        by,
                        at);
        add(look);
        return look;
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
