package org.beian.filing.record;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.AuditedCase;

/** Base class for sources of the matters of one entity about filings. */
public abstract class CasesAboutFiling<T extends AuditedCase> implements FilingMatters {

    @Inject EntityManager em;

    private final Class<T> type;
    private final String query;

    /**
     * @param about condition in JPQL that a case {@code m} is about the subject with the id {@code
     *     :subject} or one of its websites
     */
    protected CasesAboutFiling(Class<T> type, String about) {
        this.type = type;
        query =
                "select m from %s m where %s order by m.id desc"
                        .formatted(type.getSimpleName(), about);
    }

    /** What a case is known by beside its kind: its number, or what it is about. */
    protected abstract String name(T found);

    /** Whether somebody has yet to act. */
    protected abstract boolean isPending(T found);

    @Override
    public List<FilingMatter> of(Long subject, boolean open) {
        return em.createQuery(query, type)
                .setParameter("subject", subject)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(each -> !open || isPending(each))
                .map(each -> FilingMatter.of(each, name(each), isPending(each)))
                .toList();
    }

    /** All about a subject, the latest first. */
    protected List<T> all(Long subject) {
        return em.createQuery(query, type).setParameter("subject", subject).getResultList();
    }
}
