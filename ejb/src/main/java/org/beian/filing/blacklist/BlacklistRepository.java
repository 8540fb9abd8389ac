package org.beian.filing.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of blacklist entries, for their acts and for the verification of the history. */
@ApplicationScoped
public class BlacklistRepository extends JpaAuditedCases<BlacklistEntry>
        implements RecordedContents {

    /** Condition that an entry {@code b} bars on the day {@code :on}, also before it is ended. */
    public static final String BARS =
            """
            (b.state = org.beian.filing.blacklist.BlacklistState.IN_FORCE
            and b.validFrom <= :on and (b.endsOn is null or b.endsOn >= :on))""";

    @Inject EntityManager em;

    public BlacklistRepository() {
        super(BlacklistEntry.class, BlacklistEntry.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(BlacklistEntry entry) {
        em.persist(entry);
        em.flush();
    }

    /** Stores what was changed, so that the next entry may claim what this one gave up. */
    public void write() {
        em.flush();
    }

    public Optional<BlacklistEntry> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(BlacklistEntry.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<BlacklistEntry> lock(Long id) {
        return Optional.ofNullable(id)
                .map(key -> em.find(BlacklistEntry.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The entries in a state about a subject or domain, by age; their last day may be over. */
    public List<BlacklistEntry> of(BlacklistKind kind, String entry, BlacklistState state) {
        return em.createQuery(
                        """
                        select b from BlacklistEntry b where b.kind = :kind and b.entry = :entry
                        and b.state = :state order by b.id""",
                        BlacklistEntry.class)
                .setParameter("kind", kind)
                .setParameter("entry", entry)
                .setParameter("state", state)
                .getResultList();
    }

    /** The entries whose party is a subject of the register, by age. */
    public List<BlacklistEntry> of(Long subject) {
        return em.createQuery(
                        "select b from BlacklistEntry b where b.subjectId = :id order by b.id",
                        BlacklistEntry.class)
                .setParameter("id", subject)
                .getResultList();
    }

    /**
     * Ids of the next entries in force, above an id, whose last day is over, or whose review has
     * not begun.
     */
    public List<Long> due(long after, LocalDate today, int limit) {
        return em.createQuery(
                        """
                        select b.id from BlacklistEntry b where b.id > :after
                        and b.state = :state and (b.endsOn < :today or b.endsOn is null)
                        order by b.id""",
                        Long.class)
                .setParameter("after", after)
                .setParameter("state", BlacklistState.IN_FORCE)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public String kind() {
        return BlacklistEntry.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
