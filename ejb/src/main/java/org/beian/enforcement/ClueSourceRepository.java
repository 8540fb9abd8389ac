package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of the sources of clues. */
@ApplicationScoped
public class ClueSourceRepository implements RecordedContents {

    @Inject EntityManager em;

    /** Stores one; it has its id afterwards. */
    public void add(ClueSource source) {
        em.persist(source);
        em.flush();
    }

    /** Those of a clue, the oldest first. */
    public List<ClueSource> of(Clue clue) {
        return em.createQuery(
                        "select s from ClueSource s where s.clueId = :clue order by s.id",
                        ClueSource.class)
                .setParameter("clue", clue.id())
                .getResultList();
    }

    /** Those of some clues, by clue, the oldest first. */
    public Map<Long, List<ClueSource>> of(Collection<Long> clues) {
        return clues.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select s from ClueSource s where s.clueId in :clues order by s.id",
                                ClueSource.class)
                        .setParameter("clues", clues)
                        .getResultStream()
                        .collect(Collectors.groupingBy(ClueSource::clueId));
    }

    /** Moves all of one clue to another. */
    public List<ClueSource> move(Clue from, Clue to) {
        List<ClueSource> moved = of(from);
        moved.forEach(each -> each.moveTo(to));
        return moved;
    }

    @Override
    public String kind() {
        return ClueSource.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(
                key ->
                        Optional.ofNullable(em.find(ClueSource.class, Long.valueOf(key)))
                                .ifPresent(one -> found.put(key, one)));
        return found;
    }
}
