package org.beian.enforcement;

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

/** Repository of clues, for their procedures and for the verification of the history. */
@ApplicationScoped
public class ClueRepository extends JpaAuditedCases<Clue> implements RecordedContents {

    @Inject EntityManager em;

    public ClueRepository() {
        super(Clue.class, Clue.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(Clue clue) {
        em.persist(clue);
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<Clue> find(String id) {
        return key(id).map(key -> em.find(Clue.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<Clue> lock(String id) {
        Optional<Clue> found = find(id);
        found.ifPresent(clue -> em.refresh(clue, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Those on a subject's websites, by id. */
    List<Clue> of(Long subject) {
        return em.createQuery(
                        "select c from Clue c where c.subjectId = :id order by c.id", Clue.class)
                .setParameter("id", subject)
                .getResultList();
    }

    /** Other open clues of the same bureau on the same site, by id; at most fifty. */
    public List<Clue> onSameSite(Clue clue) {
        return em.createQuery(
                        """
                        select c from Clue c where c.province = :bureau and c.id <> :id
                        and c.state = org.beian.enforcement.ClueState.OPEN
                        and (c.domain = :domain or c.address = :address
                          or c.websiteId = :website)
                        order by c.id""",
                        Clue.class)
                .setParameter("bureau", clue.authority().code())
                .setParameter("id", clue.id())
                .setParameter("domain", clue.domain() == null ? "" : clue.domain())
                .setParameter("address", clue.address() == null ? "" : clue.address())
                .setParameter("website", clue.websiteId() == null ? -1L : clue.websiteId())
                .setMaxResults(50)
                .getResultList();
    }

    @Override
    public String kind() {
        return Clue.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
