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

/** Repository of frames, for their procedures and for the verification of the history. */
@ApplicationScoped
public class AuditFrameRepository implements AuditedCases, RecordedContents {

    @Inject EntityManager em;

    /** Stores a new one. The unique key fails a second one of the year. */
    public void add(AuditFrame frame) {
        em.persist(frame);
        em.flush();
    }

    public Optional<AuditFrame> find(int year) {
        return Optional.ofNullable(em.find(AuditFrame.class, year));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<AuditFrame> lock(int year) {
        return Optional.ofNullable(em.find(AuditFrame.class, year, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public String caseType() {
        return AuditFrame.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(f) from AuditFrame f", Long.class).getSingleResult();
    }

    @Override
    public List<AuditFrame> after(long id, int limit) {
        return em.createQuery(
                        "select f from AuditFrame f where f.year > :year order by f.year",
                        AuditFrame.class)
                .setParameter("year", (int) Math.min(id, Integer.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public String kind() {
        return AuditFrame.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.stream()
                .filter(key -> key.matches("[0-9]{4}"))
                .forEach(key -> find(Integer.parseInt(key)).ifPresent(f -> found.put(key, f)));
        return found;
    }
}
