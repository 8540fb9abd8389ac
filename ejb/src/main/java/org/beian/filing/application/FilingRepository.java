package org.beian.filing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.Texts;
import org.beian.law.RequestRejected;
import org.beian.persistence.NativeQuery;
import org.beian.rule.Finding;
import org.beian.trail.AccessDenials;
import org.beian.trail.AuditedCase;
import org.beian.trail.AuditedCases;
import org.beian.value.Province;

/**
 * Repository of applications with their rounds, findings, reasons of refusal, reservations, domains
 * and access places.
 */
@ApplicationScoped
public class FilingRepository implements AuditedCases {

    /** Condition on an application {@code a}: it is no deleted draft, of which nothing is left. */
    public static final String NOT_DELETED =
            "(a.state <> org.beian.filing.application.FilingState.WITHDRAWN"
                    + " or a.submittedAt is not null or a.subjectName is not null"
                    + " or a.reference is not null or a.provider.sponsorId is not null)";

    @Inject AccessDenials hidden;
    @Inject EntityManager em;

    public void add(FilingApplication application) {
        em.persist(application);
    }

    /** Flushes the persistence context, so that versions are those of the stored rows. */
    void flush() {
        em.flush();
    }

    public void add(FilingRound round) {
        em.persist(round);
    }

    public Optional<FilingApplication> find(Long id) {
        return Optional.ofNullable(em.find(FilingApplication.class, id));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<FilingApplication> lock(Long id) {
        return Optional.ofNullable(
                em.find(FilingApplication.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Increments the version of an application of which only dependent rows change. */
    public void nextVersion(FilingApplication application) {
        em.lock(application, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Loads for a change by the unit that holds it.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when the unit may not even
     *     read it
     * @throws RequestRejected {@link FilingRefusal#FILING_WITH_PROVIDER} when the unit is the
     *     sponsor and its provider holds it
     */
    public FilingApplication lockForChange(String id, Long unit) {
        FilingApplication application =
                hidden.unlessHidden(lock(FilingIds.parse(id)), found -> found.isReadBy(unit))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        if (!application.unitId().equals(unit)) {
            throw FilingRefusal.FILING_WITH_PROVIDER.of(application.id(), application.state());
        }
        return application;
    }

    public FilingRound round(Long id, int round) {
        return em.find(FilingRound.class, new FilingRound.Key(id, round));
    }

    public List<FilingRound> rounds(Long id) {
        return em.createQuery(
                        "select r from FilingRound r where r.applicationId = :id order by r.round",
                        FilingRound.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Stores the findings of a round's automatic check. */
    public void keepFindings(Long id, int round, List<Finding> findings) {
        int number = 0;
        for (Finding finding : findings) {
            em.persist(new FilingFinding(id, round, ++number, finding));
        }
    }

    /** Replaces the findings of a round that is checked again. */
    public void replaceFindings(Long id, int round, List<Finding> findings) {
        em.createQuery(
                        "delete from FilingFinding f where f.applicationId = :id and f.round = :round")
                .setParameter("id", id)
                .setParameter("round", round)
                .executeUpdate();
        keepFindings(id, round, findings);
    }

    public List<Finding> findings(Long id, int round) {
        return em.createQuery(
                        """
                        select f from FilingFinding f where f.applicationId = :id
                        and f.round = :round order by f.number""",
                        FilingFinding.class)
                .setParameter("id", id)
                .setParameter("round", round)
                .getResultStream()
                .map(FilingFinding::asFinding)
                .toList();
    }

    public void claim(Long id, ClaimKind kind, Collection<String> claims) {
        for (String claim : claims) {
            em.persist(new PendingReservation(id, kind, claim));
        }
    }

    /** The numbers that an approved application gave to new websites, in their order. */
    List<String> numbersGiven(Long id) {
        return em.createQuery(
                        """
                        select v.filingNumber from IcpVersion v
                        join IcpWebsite w on w.id = v.websiteId
                        where v.applicationId = :id and v.number = 1 order by w.ordinal""",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * Parts of a filing that applications under review touch.
     *
     * @param number of the subject, canonical
     */
    public List<FiledPart> partsUnderReview(String number) {
        return em.createQuery(
                        """
                        select c.claim from PendingReservation c where c.kind = :part
                        and c.applicationId in (select f.applicationId from PendingReservation f
                          where f.kind = :filing and f.claim = :number)""",
                        String.class)
                .setParameter("part", ClaimKind.PART)
                .setParameter("filing", ClaimKind.FILING)
                .setParameter("number", number)
                .getResultStream()
                .map(FiledPart::parse)
                .toList();
    }

    public void dropClaims(Long id) {
        // the rows are of earlier transactions: no flush is needed
        dropping("filing_claim", id).setFlushMode(FlushModeType.COMMIT).executeUpdate();
    }

    /**
     * Stores the items by which an application is found: its access places (principle 2 b), its
     * domains, the filing that it touches, and its documents.
     *
     * @param again whether such items were stored before and are to be replaced
     */
    public void keepParts(Long id, FilingContent content, boolean again) {
        if (again) {
            drop("filing_place", id);
            drop("filing_domain", id);
        }
        ContentFacts.places(content).forEach(place -> em.persist(new AccessProvince(id, place)));
        ContentFacts.domains(content).forEach(name -> em.persist(new FilingDomain(id, name)));
        keepDocuments(id, content);
        FiledPart.number(content.filingNumber())
                .map(number -> number.subject().canonical())
                .ifPresent(
                        number ->
                                insert(
                                        """
                                        insert into filing_touched (application_id, filing_number)
                                        select cast(? as bigint), s.filing_number from icp_subject s
                                        where s.filing_number = ? and not exists (
                                          select 1 from filing_touched t
                                          where t.application_id = ? and t.filing_number = ?)""",
                                        id,
                                        number,
                                        id,
                                        number));
    }

    /** Stores that an application needs the documents that it names, so that they are kept. */
    public void keepDocuments(Long id, FilingContent content) {
        Set<String> named =
                content.attachments().stream()
                        .map(FilingContent.AttachmentUse::id)
                        .filter(document -> !Texts.isBlank(document))
                        .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            insert(
                    """
                    insert into filing_attachment (application_id, attachment_id)
                    select cast(? as bigint), a.id from attachment a
                    where a.id in (?) and a.deleted_at is null
                    and not exists (select 1 from filing_attachment n
                      where n.application_id = ? and n.attachment_id = a.id)""",
                    id,
                    named,
                    id);
        }
    }

    private void insert(String sql, Object... values) {
        // what it selects from is of earlier transactions: no flush is needed
        NativeQuery.of(em, sql, values).setFlushMode(FlushModeType.COMMIT).executeUpdate();
    }

    /**
     * Lets go of the documents of an application that needs them no longer.
     *
     * @return their ids
     */
    public List<String> dropDocuments(Long id) {
        List<?> named =
                em.createNativeQuery(
                                "select attachment_id from filing_attachment where application_id = ?")
                        .setParameter(1, id)
                        .getResultList();
        drop("filing_attachment", id);
        return named.stream().map(String::valueOf).toList();
    }

    /** The applications that filed or touch a filing, in whatever state, the oldest first. */
    public List<Long> touching(String number) {
        List<Long> found = new ArrayList<>();
        for (Object id :
                NativeQuery.of(
                                em,
                                """
                                select t.application_id from filing_touched t
                                where t.filing_number = ?
                                union select a.id from filing_application a
                                where a.filing_number = ? order by 1""",
                                number,
                                number)
                        .getResultList()) {
            found.add(((Number) id).longValue());
        }
        return found;
    }

    /** Masks what the findings of all rounds quote. */
    public void maskFindings(Long id) {
        em.createQuery(
                        "select f from FilingFinding f where f.applicationId = :id",
                        FilingFinding.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(FilingFinding::mask);
    }

    private void drop(String parts, Long id) {
        dropping(parts, id).executeUpdate();
    }

    private Query dropping(String parts, Long id) {
        return em.createNativeQuery("delete from " + parts + " where application_id = ?")
                .setParameter(1, id);
    }

    public boolean hasPlace(Long id, Province province) {
        return !em.createQuery(
                        """
                        select p.applicationId from AccessProvince p
                        where p.applicationId = :id and p.province = :province""")
                .setParameter("id", id)
                .setParameter("province", province.regionCode())
                .getResultList()
                .isEmpty();
    }

    public void addReason(Long id, int round, int number, String code, String clause) {
        em.persist(new FilingReason(id, round, number, code, clause));
    }

    public List<FilingReason> reasons(Long id, int round) {
        return em.createQuery(
                        """
                        select r from FilingReason r where r.applicationId = :id
                        and r.round = :round order by r.number""",
                        FilingReason.class)
                .setParameter("id", id)
                .setParameter("round", round)
                .getResultList();
    }

    /**
     * A unit's applications in the order in which they came.
     *
     * @param asSponsor also those that it entrusted to a provider, or that were filed for it; a
     *     provider has many and is never the sponsor
     * @param state or null for all
     * @param references own references, or empty for all
     * @param after id of the last one seen
     */
    public List<FilingApplication> ofUnit(
            Long unitId,
            boolean asSponsor,
            FilingState state,
            Collection<String> references,
            long after,
            int limit) {
        StringBuilder query =
                new StringBuilder("select a from FilingApplication a where a.id > :after and ")
                        .append(
                                asSponsor
                                        ? "(a.unitId = :unit or a.provider.sponsorId = :unit)"
                                        : "a.unitId = :unit");
        query.append(" and ").append(NOT_DELETED);
        if (state != null) {
            query.append(" and a.state = :state");
        }
        if (!references.isEmpty()) {
            query.append(" and a.reference in :references");
        }
        query.append(" order by a.id");
        var prepared =
                em.createQuery(query.toString(), FilingApplication.class)
                        .setParameter("unit", unitId)
                        .setParameter("after", after)
                        .setMaxResults(limit);
        if (state != null) {
            prepared.setParameter("state", state);
        }
        if (!references.isEmpty()) {
            prepared.setParameter("references", references);
        }
        return prepared.getResultList();
    }

    @Override
    public String caseType() {
        return FilingApplication.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(a) from FilingApplication a", Long.class)
                .getSingleResult();
    }

    @Override
    public List<? extends AuditedCase> after(long id, int limit) {
        return em.createQuery(
                        "select a from FilingApplication a where a.id > :id order by a.id",
                        FilingApplication.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
