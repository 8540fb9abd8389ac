package org.beian.supervision;

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

/** Repository of verifications, for their procedures and for the verification of the history. */
@ApplicationScoped
public class VerificationRepository extends JpaAuditedCases<Verification>
        implements RecordedContents {

    @Inject EntityManager em;

    public VerificationRepository() {
        super(Verification.class, Verification.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(Verification verification) {
        em.persist(verification);
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<Verification> find(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(key -> em.find(Verification.class, Long.valueOf(key)));
    }

    @Override
    public String kind() {
        return Verification.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
