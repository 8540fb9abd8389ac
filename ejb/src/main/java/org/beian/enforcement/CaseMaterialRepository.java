package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of the materials of cases. */
@ApplicationScoped
public class CaseMaterialRepository implements RecordedContents {

    @Inject EntityManager em;

    /** Stores one; it has its id afterwards. */
    public void add(CaseMaterial material) {
        em.persist(material);
        em.flush();
    }

    /** All of a case, by id: the whole file, as a transfer lists it. */
    public List<CaseMaterial> of(Long caseId) {
        return after(caseId, EnumSet.allOf(MaterialKind.class), 0, Integer.MAX_VALUE);
    }

    /** The next ones of a case that are of some kinds, by id. */
    public List<CaseMaterial> after(Long caseId, Set<MaterialKind> kinds, long after, int limit) {
        return em.createQuery(
                        """
                        select m from CaseMaterial m where m.enforcementCaseId = :id
                        and m.kind in :kinds and m.id > :after order by m.id""",
                        CaseMaterial.class)
                .setParameter("id", caseId)
                .setParameter("kinds", kinds)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether a case has one of a kind. */
    public boolean has(Long caseId, MaterialKind kind) {
        return !after(caseId, EnumSet.of(kind), 0, 1).isEmpty();
    }

    /** Those of a kind, by id. */
    public List<CaseMaterial> of(Long caseId, MaterialKind kind) {
        return after(caseId, EnumSet.of(kind), 0, Integer.MAX_VALUE);
    }

    /** The one of a case that is an attachment. */
    public Optional<CaseMaterial> find(Long caseId, String attachmentId) {
        return em.createQuery(
                        """
                        select m from CaseMaterial m where m.enforcementCaseId = :id
                        and m.attachmentId = :attachment""",
                        CaseMaterial.class)
                .setParameter("id", caseId)
                .setParameter("attachment", attachmentId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String kind() {
        return CaseMaterial.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        if (!keys.isEmpty()) {
            em.createQuery("select m from CaseMaterial m where m.id in :ids", CaseMaterial.class)
                    .setParameter("ids", keys.stream().map(Long::valueOf).toList())
                    .getResultStream()
                    .forEach(one -> found.put(one.id().toString(), one));
        }
        return found;
    }
}
