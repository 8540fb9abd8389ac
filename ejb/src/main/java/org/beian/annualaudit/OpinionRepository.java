package org.beian.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of opinions, for their procedures and for the verification of the history. */
@ApplicationScoped
public class OpinionRepository extends JpaAuditedCases<DepartmentOpinion>
        implements RecordedContents {

    @Inject EntityManager em;

    public OpinionRepository() {
        super(DepartmentOpinion.class, DepartmentOpinion.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(DepartmentOpinion opinion) {
        em.persist(opinion);
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<DepartmentOpinion> find(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(key -> em.find(DepartmentOpinion.class, Long.valueOf(key)));
    }

    /** Whether the department gave one of a kind on the website of an item in its year. */
    public boolean isGiven(AuditItem item, Long department, OpinionKind kind) {
        return !em.createQuery(
                        """
                        select o.id from DepartmentOpinion o
                        where o.websiteId = :website and o.year = :year
                        and o.departmentId = :department and o.kind = :kind""",
                        Long.class)
                .setParameter("website", item.websiteId())
                .setParameter("year", item.year())
                .setParameter("department", department)
                .setParameter("kind", kind)
                .getResultList()
                .isEmpty();
    }

    /** Those on items, by id. */
    public List<DepartmentOpinion> of(Collection<Long> items) {
        return items.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select o from DepartmentOpinion o where o.itemId in :items
                                order by o.id""",
                                DepartmentOpinion.class)
                        .setParameter("items", items)
                        .getResultList();
    }

    /** The waiting ones of a subject's websites, locked, by id. */
    public List<DepartmentOpinion> waiting(Long subject) {
        List<DepartmentOpinion> found =
                em.createQuery(
                                """
                                select o from DepartmentOpinion o
                                where o.state = :waiting and o.websiteId in
                                  (select w.id from IcpWebsite w where w.subjectId = :subject)
                                order by o.id""",
                                DepartmentOpinion.class)
                        .setParameter("subject", subject)
                        .setParameter("waiting", OpinionState.WAITING)
                        .getResultList();
        found.forEach(each -> em.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return found.stream().filter(each -> each.state() == OpinionState.WAITING).toList();
    }

    @Override
    public String kind() {
        return DepartmentOpinion.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
