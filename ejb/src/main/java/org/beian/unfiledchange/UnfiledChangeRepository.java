package org.beian.unfiledchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.rule.KnownUntrue;
import org.beian.filing.rule.UntrueDatum;
import org.beian.law.Clause;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of unfiled changes, for their procedures and for the verification of the history. */
@ApplicationScoped
public class UnfiledChangeRepository extends JpaAuditedCases<UnfiledChange>
        implements RecordedContents, KnownUntrue {

    @Inject EntityManager em;

    public UnfiledChangeRepository() {
        super(UnfiledChange.class, UnfiledChange.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(UnfiledChange change) {
        em.persist(change);
        em.flush();
    }

    /** Stores what was changed, so that versions are those of the stored rows. */
    public void write() {
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<UnfiledChange> find(String id) {
        return key(id).map(key -> em.find(UnfiledChange.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<UnfiledChange> lock(String id) {
        return key(id).map(
                        key -> em.find(UnfiledChange.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Whether an open one is about the same item. */
    public boolean isOpen(FoundChange found, String number) {
        return !em.createQuery(
                        "select c.id from UnfiledChange c where c.openKey = :key", Long.class)
                .setParameter("key", found.openKey(number))
                .getResultList()
                .isEmpty();
    }

    /** Those of these domains that have an open one. */
    public Set<String> domainsWithOpen(Collection<String> domains) {
        if (domains.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                em.createQuery(
                                """
                                select c.found.domain from UnfiledChange c where c.found.domain in :domains
                                and c.openKey is not null""",
                                String.class)
                        .setParameter("domains", domains)
                        .getResultList());
    }

    /** Whether the authority found of exactly this difference that there is no change. */
    public boolean isRefuted(String domain, String difference) {
        return !em.createQuery(
                        """
                        select c.id from UnfiledChange c where c.found.domain = :domain
                        and c.found.difference = :difference and c.state = :refuted""",
                        Long.class)
                .setParameter("domain", domain)
                .setParameter("difference", difference)
                .setParameter("refuted", UnfiledChangeState.REFUTED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The waiting ones of a subject and its websites, locked. */
    public List<UnfiledChange> waiting(Long subject) {
        List<UnfiledChange> waiting =
                em.createQuery(
                                """
                        select c from UnfiledChange c where c.subjectId = :subject
                        and c.state in :waiting order by c.id""",
                                UnfiledChange.class)
                        .setParameter("subject", subject)
                        .setParameter("waiting", UnfiledChangeState.WAITING)
                        .getResultList();
        waiting.forEach(each -> em.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return waiting.stream().filter(each -> each.state().isWaiting()).toList();
    }

    @Override
    @Clause("7.5")
    public List<UntrueDatum> reportedBy(Long providerId, Long subjectId) {
        return em.createQuery(
                        """
                        select c from UnfiledChange c where c.subjectId = :subject
                        and c.state in :waiting and c.found.source = :report
                        and c.found.providerId = :provider order by c.id""",
                        UnfiledChange.class)
                .setParameter("subject", subjectId)
                .setParameter("waiting", UnfiledChangeState.WAITING)
                .setParameter("report", UnfiledChangeSource.PROVIDER_REPORT)
                .setParameter("provider", providerId)
                .getResultStream()
                .map(this::untrue)
                .toList();
    }

    private UntrueDatum untrue(UnfiledChange change) {
        ChangedItem item = change.found().item();
        JsonNode filed = FilingJson.tree(em.find(IcpVersion.class, change.versionId()).content());
        return new UntrueDatum(
                change.id(),
                item.isOfWebsite()
                        ? FiledPart.website(change.filingNumber())
                        : FiledPart.subject(change.filingNumber()),
                change.found().foundOn(),
                change.found().filedValue(),
                content -> !item.differs(filed, content));
    }

    /** The next waiting ones of a source, by id. */
    public List<UnfiledChange> waiting(UnfiledChangeSource source, long after, int limit) {
        return em.createQuery(
                        """
                        select c from UnfiledChange c where c.found.source = :source
                        and c.state in :waiting and c.id > :after order by c.id""",
                        UnfiledChange.class)
                .setParameter("source", source)
                .setParameter("waiting", UnfiledChangeState.WAITING)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of waiting ones of a source. */
    public long countWaiting(UnfiledChangeSource source) {
        return em.createQuery(
                        """
                        select count(c) from UnfiledChange c where c.found.source = :source
                        and c.state in :waiting""",
                        Long.class)
                .setParameter("source", source)
                .setParameter("waiting", UnfiledChangeState.WAITING)
                .getSingleResult();
    }

    @Override
    public String kind() {
        return UnfiledChange.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
