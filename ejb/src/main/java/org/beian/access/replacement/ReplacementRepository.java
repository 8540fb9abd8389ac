package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.filing.application.FiledPart;
import org.beian.filing.rule.WaitingMoves;
import org.beian.law.Clause;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/**
 * Repository of replacements of accesses, for their procedures, for the rules on what moves, and
 * for the verification of the history.
 */
@ApplicationScoped
public class ReplacementRepository extends JpaAuditedCases<AccessReplacement>
        implements RecordedContents, WaitingMoves {

    @Inject EntityManager em;

    public ReplacementRepository() {
        super(AccessReplacement.class, AccessReplacement.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    void add(AccessReplacement replacement) {
        em.persist(replacement);
        em.flush();
    }

    Optional<AccessReplacement> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(AccessReplacement.class, key));
    }

    /** The one that waits for this access to be opened. */
    Optional<AccessReplacement> waitingFor(Long access) {
        return em.createQuery(
                        """
                        select r from AccessReplacement r where r.addedAccessId = :access
                        and r.state = :waiting""",
                        AccessReplacement.class)
                .setParameter("access", access)
                .setParameter("waiting", ReplacementState.WAITING)
                .getResultStream()
                .findFirst();
    }

    /** Those that wait, and to which one of these accesses belongs. */
    List<AccessReplacement> waitingWith(Collection<Long> accesses) {
        return accesses.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select r from AccessReplacement r where r.state = :waiting
                                and (r.addedAccessId in :accesses
                                or r.endingAccessId in :accesses) order by r.id""",
                                AccessReplacement.class)
                        .setParameter("waiting", ReplacementState.WAITING)
                        .setParameter("accesses", accesses)
                        .getResultList();
    }

    @Override
    @Clause("B13")
    public Set<FiledPart> of(String number) {
        return em.createQuery(
                        """
                        select r.filingNumber from AccessReplacement r, IcpSubject s
                        where s.id = r.subjectId and s.filingNumber = :number
                        and r.state = :waiting""",
                        String.class)
                .setParameter("number", number)
                .setParameter("waiting", ReplacementState.WAITING)
                .getResultStream()
                .map(FiledPart::website)
                .collect(Collectors.toSet());
    }

    @Override
    public String kind() {
        return AccessReplacement.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
