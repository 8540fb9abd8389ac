package org.beian.filing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.NamedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of answers on paper. */
@ApplicationScoped
public class PaperAnswers implements RecordedContents {

    @Inject EntityManager em;

    /** Stores one; it has its id afterwards. */
    void add(PaperAnswer paper) {
        em.persist(paper);
    }

    /** Takes back one that was added in this transaction and answered nothing. */
    void drop(PaperAnswer paper) {
        em.remove(paper);
    }

    Optional<PaperAnswer> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(PaperAnswer.class, key));
    }

    /** Those in a case, the oldest first. */
    List<PaperAnswer> of(NamedCase about) {
        return em.createQuery(
                        """
                        select p from PaperAnswer p where p.caseType = :type
                        and p.caseId = :id order by p.id""",
                        PaperAnswer.class)
                .setParameter("type", about.caseType())
                .setParameter("id", about.caseId())
                .getResultList();
    }

    /** Masks who brought those in a case; gives them as they are from now on. */
    public List<PaperAnswer> mask(NamedCase about) {
        List<PaperAnswer> all = of(about);
        all.forEach(PaperAnswer::mask);
        return all;
    }

    @Override
    public String kind() {
        return PaperAnswer.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
