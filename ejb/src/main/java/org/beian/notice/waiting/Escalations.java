package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.beian.law.Clause;
import org.beian.value.Authority;

/** Records that authorities may read because somebody below is late with them (B1, 5.2). */
@ApplicationScoped
public class Escalations {

    @Inject EntityManager em;

    /**
     * Whether an authority was told that a record was not dealt with by its last day, and it still
     * is not.
     *
     * @param caseType as histories and events name it
     */
    @Clause({"B1", "5.2"})
    public boolean isWith(Authority superior, String caseType, Long caseId) {
        return isNoted(superior, caseType, caseId, "n.endedAt is null");
    }

    /** Whether an authority was told so, and the record was dealt with since. */
    @Clause({"B1", "5.2"})
    public boolean isOver(Authority superior, String caseType, Long caseId) {
        return isNoted(superior, caseType, caseId, "n.endedAt is not null")
                && !isWith(superior, caseType, caseId);
    }

    private boolean isNoted(Authority superior, String caseType, Long caseId, String condition) {
        List<WaitingKind> kinds =
                Arrays.stream(WaitingKind.values())
                        .filter(kind -> kind.caseType().equals(caseType))
                        .toList();
        return !kinds.isEmpty()
                && !em.createQuery(
                                """
                                select n.id from WaitingNotice n where n.kind in :kinds
                                and n.caseId = :id and n.stage = :stage
                                and n.superior = :superior and\s"""
                                        + condition,
                                Long.class)
                        .setParameter("kinds", kinds)
                        .setParameter("id", caseId)
                        .setParameter("stage", WaitingStage.ESCALATED)
                        .setParameter("superior", superior.code())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }
}
