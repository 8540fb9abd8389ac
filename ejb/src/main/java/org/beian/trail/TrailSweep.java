package org.beian.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Verification of the histories of all cases, kind by kind and in the order of their ids
 * (obligation B8).
 */
@Stateless
@RolesAllowed("SYSTEM")
public class TrailSweep {

    @Inject @Any Instance<AuditedCases> kinds;
    @Inject History history;
    @Inject EntityManager em;

    /** Cases of each kind, in the order in which they are verified. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        inOrder().forEach(kind -> counts.put(kind.caseType(), kind.count()));
        return counts;
    }

    /**
     * Verifies the next cases.
     *
     * @param position of the last case verified, null for the beginning
     * @param limit at most so many
     * @return empty when there are no more
     */
    public List<TrailCheck> next(String position, int limit) {
        String reached = position == null ? "" : position.substring(0, position.indexOf(':'));
        long id = position == null ? -1 : Long.parseLong(position.substring(reached.length() + 1));
        List<TrailCheck> checks = new ArrayList<>();
        for (AuditedCases kind : inOrder()) {
            int order = kind.caseType().compareTo(reached);
            if (order >= 0 && checks.size() < limit) {
                checks.addAll(next(kind, order == 0 ? id : -1, limit - checks.size()));
            }
        }
        return checks;
    }

    /** The next cases of one kind, and those of which only the history is there, by their ids. */
    private List<TrailCheck> next(AuditedCases kind, long after, int limit) {
        SortedMap<Long, Optional<AuditedCase>> page = new TreeMap<>();
        begun(kind, after, limit).forEach(id -> page.put(id, Optional.empty()));
        kind.after(after, limit).forEach(found -> page.put(found.caseId(), Optional.of(found)));
        return page.entrySet().stream()
                .limit(limit)
                .map(one -> check(kind, one.getKey(), one.getValue().orElse(null)))
                .toList();
    }

    /** Ids of the cases of a kind that have a first entry. */
    private List<Long> begun(AuditedCases kind, long after, int limit) {
        return em.createQuery(
                        """
                        select e.caseId from HistoryEntry e where e.caseType = :type
                        and e.entryNumber = 1 and e.caseId > :after order by e.caseId""",
                        Long.class)
                .setParameter("type", kind.caseType())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private TrailCheck check(AuditedCases kind, long id, AuditedCase trailed) {
        return trailed == null
                ? new TrailCheck(kind.caseType(), id, TrailVerdict.broken(0, "CASE_MISSING"))
                : check(kind, trailed);
    }

    private List<AuditedCases> inOrder() {
        return kinds.stream()
                .map(AuditedCases.class::cast)
                .sorted(Comparator.comparing(AuditedCases::caseType))
                .toList();
    }

    /**
     * An act that commits between the reading of the case and of its entries looks like damage; so
     * a bad verdict counts only when it is confirmed with the case's row locked, and all that was
     * read before the lock forgotten.
     */
    private TrailCheck check(AuditedCases kind, AuditedCase trailed) {
        TrailVerdict verdict = history.verify(trailed);
        if (!verdict.isWhole() && trailed.getClass().isAnnotationPresent(Entity.class)) {
            em.clear();
            verdict =
                    history.verify(
                            em.find(
                                    trailed.getClass(),
                                    trailed.caseId(),
                                    LockModeType.PESSIMISTIC_WRITE));
        }
        return new TrailCheck(kind.caseType(), trailed.caseId(), verdict);
    }
}
