package org.beian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of verification tasks, for their procedures and for verifying the history. */
@ApplicationScoped
public class VerificationTaskRepository extends JpaAuditedCases<VerificationTask>
        implements RecordedContents {

    @Inject EntityManager em;

    public VerificationTaskRepository() {
        super(VerificationTask.class, VerificationTask.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. The unique key fails a second open one. */
    public void add(VerificationTask task) {
        em.persist(task);
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<VerificationTask> find(String id) {
        return key(id).map(key -> em.find(VerificationTask.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<VerificationTask> lock(String id) {
        return key(id).map(
                        key ->
                                em.find(
                                        VerificationTask.class,
                                        key,
                                        LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Whether a provider has an open task about a part. */
    public boolean isOpen(Long provider, String number) {
        return !em.createQuery(
                        "select t.id from VerificationTask t where t.openKey = :key", Long.class)
                .setParameter("key", VerificationTask.openKey(provider, number))
                .getResultList()
                .isEmpty();
    }

    /** The open ones about a subject and its websites, locked. */
    public List<VerificationTask> open(Long subject) {
        List<VerificationTask> open =
                em.createQuery(
                                """
                        select t from VerificationTask t where t.subjectId = :subject
                        and t.state = :open order by t.id""",
                                VerificationTask.class)
                        .setParameter("subject", subject)
                        .setParameter("open", VerificationTaskState.OPEN)
                        .getResultList();
        open.forEach(each -> em.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return open.stream().filter(each -> each.state() == VerificationTaskState.OPEN).toList();
    }

    @Override
    public String kind() {
        return VerificationTask.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
