package org.beian.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.AuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/**
 * Repository of audit items, for their procedures and for the verification of the history. An item
 * that nobody acted on has no history: its campaign tells of the snapshot that made it.
 */
@ApplicationScoped
public class AuditItemRepository implements AuditedCases, RecordedContents {

    @Inject EntityManager em;

    /** Stores what was changed, so that versions are those of the stored rows. */
    public void write() {
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<AuditItem> find(String id) {
        return key(id).map(key -> em.find(AuditItem.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<AuditItem> lock(String id) {
        return key(id).map(key -> em.find(AuditItem.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The waiting ones of a subject's websites, locked, by id. */
    public List<AuditItem> waiting(Long subject) {
        List<AuditItem> waiting =
                em.createQuery(
                                """
                                select i from AuditItem i where i.subjectId = :subject
                                and i.state in :waiting order by i.id""",
                                AuditItem.class)
                        .setParameter("subject", subject)
                        .setParameter("waiting", AuditItemState.WAITING)
                        .getResultList();
        waiting.forEach(each -> em.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return waiting.stream().filter(each -> each.state().isWaiting()).toList();
    }

    @Override
    public String caseType() {
        return AuditItem.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery(
                        "select count(i) from AuditItem i where i.trail.count > 0", Long.class)
                .getSingleResult();
    }

    @Override
    public List<AuditItem> after(long id, int limit) {
        return em.createQuery(
                        "select i from AuditItem i where i.trail.count > 0 and i.id > :id"
                                + " order by i.id",
                        AuditItem.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public String kind() {
        return AuditItem.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
