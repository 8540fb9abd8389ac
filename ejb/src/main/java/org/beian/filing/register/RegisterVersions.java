package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.value.FilingNumber;

/**
 * Repository of the versions of the ICP register (B4). Whoever changes a subject or a website
 * begins a version of it in the same transaction, after the change; an access is part of its
 * website.
 */
@ApplicationScoped
public class RegisterVersions {

    /** After everything. */
    private static final Instant END = Shanghai.startOfDay(LocalDate.of(9999, 12, 31));

    @Inject EntityManager em;

    /**
     * Register entry as of a moment.
     *
     * @param websites filed by then, in the order of their numbers, the cancelled ones included
     */
    public record AsOf(IcpVersion subject, List<IcpVersion> websites) {}

    /**
     * Ends the version of a subject that is in force, and begins one with its present state.
     *
     * @param applicationId the application behind the act, or null
     * @param cause the act, such as the kind of the application
     * @return what begins; it has its id
     */
    @Clause("B4")
    public IcpVersion begin(IcpSubject subject, Instant now, Long applicationId, String cause) {
        int number =
                end(
                        em.createQuery(
                                        """
                                        select v from IcpVersion v where v.subjectId = :part
                                        and v.websiteId is null and v.validTo is null""",
                                        IcpVersion.class)
                                .setParameter("part", subject.id())
                                .getResultList(),
                        now);
        return added(new IcpVersion(subject, number, now).by(cause, applicationId));
    }

    /** The same of a website. */
    @Clause("B4")
    public IcpVersion begin(IcpWebsite website, Instant now, Long applicationId, String cause) {
        int number =
                end(
                        em.createQuery(
                                        """
                                        select v from IcpVersion v where v.websiteId = :part
                                        and v.validTo is null""",
                                        IcpVersion.class)
                                .setParameter("part", website.id())
                                .getResultList(),
                        now);
        return added(new IcpVersion(website, number, now).by(cause, applicationId));
    }

    private IcpVersion added(IcpVersion version) {
        em.persist(version);
        return version;
    }

    /** Writes the first version of what is new in the register. */
    void first(IcpSubject subject, List<IcpWebsite> websites, String cause) {
        em.persist(
                new IcpVersion(subject, 1, subject.filedAt()).by(cause, subject.applicationId()));
        websites.forEach(website -> first(website, subject.applicationId(), cause));
    }

    /** The same of a website that comes to a filed subject. */
    void first(IcpWebsite website, Long applicationId, String cause) {
        em.persist(new IcpVersion(website, 1, website.filedAt()).by(cause, applicationId));
    }

    /** Ends what is in force; gives the number of the next version. */
    private static int end(List<IcpVersion> inForce, Instant now) {
        inForce.forEach(version -> version.end(now));
        return inForce.stream().mapToInt(IcpVersion::number).max().orElse(0) + 1;
    }

    /** What was in the register under a subject's number at the end of a day in Shanghai. */
    @Clause("B4")
    public Optional<AsOf> asOf(FilingNumber subject, LocalDate day) {
        return asOf(subject, Shanghai.startOfDay(day.plusDays(1)));
    }

    /**
     * What was in the register under a subject's number just before a moment.
     *
     * @return empty when it was not filed by then
     */
    @Clause("B4")
    public Optional<AsOf> asOf(FilingNumber subject, Instant moment) {
        // the subject by itself, as Derby reads all versions when it is joined
        List<Long> subjects =
                em.createQuery(
                                "select s.id from IcpSubject s where s.filingNumber = :number",
                                Long.class)
                        .setParameter("number", subject.subject().canonical())
                        .getResultList();
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        List<IcpVersion> versions =
                em.createQuery(
                                """
                                select v from IcpVersion v
                                left join IcpWebsite w on w.id = v.websiteId
                                where v.subjectId = :subject and v.validFrom < :moment
                                and (v.validTo is null or v.validTo >= :moment)
                                order by w.ordinal, v.id""",
                                IcpVersion.class)
                        .setParameter("subject", subjects.get(0))
                        .setParameter("moment", moment)
                        .getResultList();
        return versions.stream()
                .filter(version -> version.websiteId() == null)
                .findFirst()
                .map(
                        own ->
                                new AsOf(
                                        own,
                                        versions.stream()
                                                .filter(version -> version.websiteId() != null)
                                                .toList()));
    }

    /**
     * Versions of a subject and its websites, the latest first.
     *
     * @param before id of the last one seen; {@link Long#MAX_VALUE} for the first page
     */
    @Clause("B4")
    public List<IcpVersion> before(IcpSubject subject, long before, int limit) {
        IcpVersion last = em.find(IcpVersion.class, before);
        return em.createQuery(
                        """
                        select v from IcpVersion v where v.subjectId = :subject
                        and v.validFrom <= :from and (v.validFrom < :from or v.id < :before)
                        order by v.validFrom desc, v.id desc""",
                        IcpVersion.class)
                .setParameter("subject", subject.id())
                .setParameter("from", last == null ? END : last.validFrom())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All versions of a subject and its websites, the latest first. */
    @Clause("B4")
    public List<IcpVersion> of(IcpSubject subject) {
        return em.createQuery(
                        """
                        select v from IcpVersion v where v.subjectId = :subject
                        order by v.validFrom desc, v.id desc""",
                        IcpVersion.class)
                .setParameter("subject", subject.id())
                .getResultList();
    }
}
