package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of uncertain accesses, for their acts and for the verification of the history. */
@ApplicationScoped
public class UncertainAccessRepository extends JpaAuditedCases<UncertainAccess>
        implements RecordedContents {

    @Inject EntityManager em;

    public UncertainAccessRepository() {
        super(UncertainAccess.class, UncertainAccess.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    void add(UncertainAccess one) {
        em.persist(one);
        em.flush();
    }

    public Optional<UncertainAccess> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(UncertainAccess.class, key));
    }

    /** The one about an access of the register. */
    Optional<UncertainAccess> ofAccess(Long access) {
        return em.createQuery(
                        "select u from UncertainAccess u where u.accessId = :access",
                        UncertainAccess.class)
                .setParameter("access", access)
                .getResultStream()
                .findFirst();
    }

    /** Whether an officer has judged an access of the register. */
    boolean isSettled(Long access) {
        return ofAccess(access).filter(one -> one.state() != UncertainAccessState.OPEN).isPresent();
    }

    @Override
    public String kind() {
        return UncertainAccess.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
