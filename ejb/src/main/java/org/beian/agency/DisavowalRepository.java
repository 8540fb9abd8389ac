package org.beian.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of disavowals, for their procedures and for the verification of the history. */
@ApplicationScoped
public class DisavowalRepository extends JpaAuditedCases<Disavowal> implements RecordedContents {

    @Inject EntityManager em;

    public DisavowalRepository() {
        super(Disavowal.class, Disavowal.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(Disavowal disavowal) {
        em.persist(disavowal);
        em.flush();
    }

    /** Stores what was changed, so that versions are those of the stored rows. */
    public void write() {
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<Disavowal> find(String id) {
        return key(id).map(key -> em.find(Disavowal.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<Disavowal> lock(String id) {
        return key(id).map(key -> em.find(Disavowal.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The latest one of an application. */
    public Optional<Disavowal> latestOf(Long applicationId) {
        return em.createQuery(
                        "select d from Disavowal d where d.applicationId = :id order by d.id desc",
                        Disavowal.class)
                .setParameter("id", applicationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String kind() {
        return Disavowal.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
