package org.beian.remedy.service;

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
 * Repository of the records of service. As cases with a history it gives those of letters that were
 * served: before, nothing was done.
 */
@ApplicationScoped
public class ServiceRepository implements AuditedCases, RecordedContents {

    @Inject EntityManager em;

    void add(ServiceRecord record) {
        em.persist(record);
    }

    /** Stores what was changed, so that versions are those of the stored rows. */
    void write() {
        em.flush();
    }

    public Optional<ServiceRecord> find(Long letterId) {
        return Optional.ofNullable(letterId).map(key -> em.find(ServiceRecord.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<ServiceRecord> lock(Long letterId) {
        return Optional.ofNullable(letterId)
                .map(key -> em.find(ServiceRecord.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<ServiceRecord> ofNumber(String letterNumber) {
        return em.createQuery(
                        "select s from ServiceRecord s where s.letterNumber = :number",
                        ServiceRecord.class)
                .setParameter("number", letterNumber)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String caseType() {
        return ServiceRecord.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery(
                        "select count(s) from ServiceRecord s where s.state = :served", Long.class)
                .setParameter("served", ServiceState.SERVED)
                .getSingleResult();
    }

    @Override
    public List<ServiceRecord> after(long id, int limit) {
        return em.createQuery(
                        """
                        select s from ServiceRecord s where s.state = :served and s.id > :id
                        order by s.id""",
                        ServiceRecord.class)
                .setParameter("served", ServiceState.SERVED)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public String kind() {
        return ServiceRecord.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
