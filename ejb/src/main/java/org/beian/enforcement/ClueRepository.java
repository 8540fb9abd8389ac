package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;
import org.beian.value.Authority;

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

    /**
     * The latest on a subject's websites.
     *
     * @param open only those that have not ended
     */
    List<Clue> latest(Long subject, boolean open, int most) {
        return em.createQuery(
                        """
                        select c from Clue c where c.site.subjectId = :id
                        and c.state in :states order by c.id desc""",
                        Clue.class)
                .setParameter("id", subject)
                .setParameter(
                        "states",
                        open ? EnumSet.of(ClueState.OPEN) : EnumSet.allOf(ClueState.class))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those on a subject's websites, by id. */
    List<Clue> of(Long subject) {
        return em.createQuery(
                        "select c from Clue c where c.site.subjectId = :id order by c.id",
                        Clue.class)
                .setParameter("id", subject)
                .getResultList();
    }

    /** Other open clues of the same bureau on the same site, by id; at most fifty. */
    public List<Clue> onSameSite(Clue clue) {
        return em.createQuery(
                        """
                        select c from Clue c where c.province = :bureau and c.id <> :id
                        and c.state = org.beian.enforcement.ClueState.OPEN
                        and (c.site.domain = :domain or c.site.address = :address
                          or c.site.websiteId = :website)
                        order by c.id""",
                        Clue.class)
                .setParameter("bureau", clue.authority().code())
                .setParameter("id", clue.id())
                .setParameter("domain", clue.site().domain() == null ? "" : clue.site().domain())
                .setParameter("address", clue.site().address() == null ? "" : clue.site().address())
                .setParameter(
                        "website", clue.site().websiteId() == null ? -1L : clue.site().websiteId())
                .setMaxResults(50)
                .getResultList();
    }

    /** Whether a bureau has an open clue on a site. */
    public boolean hasOpen(Authority bureau, CaseSite site) {
        return !em.createQuery(
                        """
                        select c.id from Clue c where c.province = :bureau
                        and c.state = org.beian.enforcement.ClueState.OPEN
                        and (c.site.domain = :domain or c.site.address = :address
                          or c.site.websiteId = :website)""",
                        Long.class)
                .setParameter("bureau", bureau.code())
                .setParameter("domain", site.domain() == null ? "" : site.domain())
                .setParameter("address", site.address() == null ? "" : site.address())
                .setParameter("website", site.websiteId() == null ? -1L : site.websiteId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether two clues of a bureau are on the same site, as {@link #onSameSite} finds them. */
    public static boolean areOnSameSite(Clue one, Clue other) {
        return one.authority().equals(other.authority())
                && !one.id().equals(other.id())
                && (isSame(one.site().domain(), other.site().domain())
                        || isSame(one.site().address(), other.site().address())
                        || isSame(one.site().websiteId(), other.site().websiteId()));
    }

    private static boolean isSame(Object one, Object other) {
        return one != null && one.equals(other);
    }

    /** Those that were merged into a clue, by id. */
    List<Clue> mergedInto(Long clue) {
        return em.createQuery(
                        "select c from Clue c where c.mergedInto = :id order by c.id", Clue.class)
                .setParameter("id", clue)
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
