package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.NumberSeries;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;
import org.beian.value.Authority;

/** Repository of enforcement cases, for their procedures and the verification of the history. */
@ApplicationScoped
public class EnforcementCaseRepository extends JpaAuditedCases<EnforcementCase>
        implements RecordedContents {

    @Inject EntityManager em;
    @Inject NumberSeries series;

    public EnforcementCaseRepository() {
        super(EnforcementCase.class, EnforcementCase.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(EnforcementCase opened) {
        em.persist(opened);
        em.flush();
    }

    /** The next number of a bureau in a year, without gaps. */
    public String nextNumber(Authority bureau, int year) {
        return "%s通管案〔%d〕%d号"
                .formatted(
                        bureau.province().orElseThrow().character(),
                        year,
                        series.next("CASE", bureau.code(), year));
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<EnforcementCase> find(String id) {
        return key(id).map(key -> em.find(EnforcementCase.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<EnforcementCase> lock(String id) {
        return key(id).map(
                        key -> em.find(EnforcementCase.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Cases of all bureaus on the site of a clue or against its sponsor, the latest first. */
    public List<EnforcementCase> earlier(Clue clue) {
        return em.createQuery(
                        """
                        select c from EnforcementCase c where c.site.domain = :domain
                        or c.site.address = :address or c.site.websiteId = :website
                        or c.site.subjectId = :subject order by c.id desc""",
                        EnforcementCase.class)
                .setParameter("domain", clue.site().domain() == null ? "" : clue.site().domain())
                .setParameter("address", clue.site().address() == null ? "" : clue.site().address())
                .setParameter(
                        "website", clue.site().websiteId() == null ? -1L : clue.site().websiteId())
                .setParameter(
                        "subject", clue.site().subjectId() == null ? -1L : clue.site().subjectId())
                .setMaxResults(20)
                .getResultList();
    }

    /** The case of whose intended decision, hearing, decision or fine a letter told, locked. */
    public Optional<EnforcementCase> announcedBy(Long letter) {
        return em.createQuery(
                        """
                        select c.id from EnforcementCase c where c.intended.letterId = :letter
                        or c.hearing.letterId = :letter
                        or c.decision.letterId = :letter
                        or c.execution.collection.letterId = :letter""",
                        Long.class)
                .setParameter("letter", letter)
                .getResultStream()
                .findFirst()
                .flatMap(id -> lock(id.toString()));
    }

    /**
     * The latest on a subject and its websites.
     *
     * @param open only those on which somebody has yet to act
     */
    List<EnforcementCase> latest(Long subject, boolean open, int most) {
        return em.createQuery(
                        """
                        select c from EnforcementCase c where c.site.subjectId = :id
                        and c.state in :states order by c.id desc""",
                        EnforcementCase.class)
                .setParameter("id", subject)
                .setParameter("states", open ? CaseState.WAITING : EnumSet.allOf(CaseState.class))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those against a subject and its websites, by id. */
    List<EnforcementCase> of(Long subject) {
        return em.createQuery(
                        "select c from EnforcementCase c where c.site.subjectId = :id order by c.id",
                        EnforcementCase.class)
                .setParameter("id", subject)
                .getResultList();
    }

    @Override
    public String kind() {
        return EnforcementCase.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
