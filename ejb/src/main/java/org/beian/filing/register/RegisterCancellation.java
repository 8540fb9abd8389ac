package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Cancellation in the ICP register, and its reversal where it was revoked: what was filed stays
 * readable under its number, which is never used again, and domains, document and phones are free
 * for others (15.4). The caller holds the lock of the subject.
 */
@ApplicationScoped
public class RegisterCancellation {

    @Inject EntityManager em;
    @Inject RegisterVersions versions;
    @Inject RegisterRecords records;
    @Inject FilingRepository filings;
    @Inject Units units;
    @Inject Event<Ended> ended;
    @Inject History history;
    @Inject Clock clock;

    /**
     * CDI event that something of a filing was cancelled, in the transaction of the act.
     *
     * @param accesses those that ended with it
     */
    public record Ended(Long subjectId, List<IcpAccess> accesses) {

        public Ended {
            accesses = List.copyOf(accesses);
        }
    }

    /**
     * Cancels a subject with all its websites.
     *
     * @param cause the act, as the versions of the register name it
     * @return the accesses that were in force until now
     */
    @Clause("15.4")
    public List<IcpAccess> cancel(IcpSubject subject, String cause) {
        List<IcpAccess> accesses = new ArrayList<>();
        List<IcpVersion> begun = new ArrayList<>();
        for (IcpWebsite website : websites(subject)) {
            begun.add(cancel(website, cause, accesses));
        }
        subject.cancel();
        em.createQuery("delete from IcpPhone p where p.subjectId = :subject")
                .setParameter("subject", subject.id())
                .executeUpdate();
        IcpVersion own = versions.begin(subject, clock.instant(), null, cause);
        begun.add(own);
        begun.forEach(version -> version.ofAct(own.id()));
        return accesses;
    }

    /** Cancels a website with all its accesses; as {@link #cancel(IcpSubject, String)}. */
    @Clause("15.4")
    public List<IcpAccess> cancel(IcpWebsite website, String cause) {
        List<IcpAccess> accesses = new ArrayList<>();
        cancel(website, cause, accesses);
        return accesses;
    }

    /** The same; adds the accesses to others, and gives the version that begins. */
    private IcpVersion cancel(IcpWebsite website, String cause, List<IcpAccess> others) {
        List<IcpAccess> accesses = inForce(website);
        accesses.forEach(IcpAccess::end);
        website.cancel();
        em.createQuery("delete from IcpDomain d where d.websiteId = :website")
                .setParameter("website", website.id())
                .executeUpdate();
        IcpVersion begun = versions.begin(website, clock.instant(), null, cause);
        ended.fire(new Ended(website.subjectId(), accesses));
        others.addAll(accesses);
        return begun;
    }

    /**
     * Cancels an access. A website that has no other one stays filed without access (B14).
     *
     * @return the access, when it was in force until now
     */
    @Clause({"15.4", "B14"})
    public List<IcpAccess> cancel(IcpWebsite website, IcpAccess access, String cause) {
        List<IcpAccess> before = inForce(website);
        access.end();
        website.drop(entryOf(website, access));
        if (before.stream().allMatch(access::equals)) {
            website.losesAccess();
        }
        versions.begin(website, clock.instant(), null, cause);
        List<IcpAccess> accesses = before.stream().filter(access::equals).toList();
        ended.fire(new Ended(website.subjectId(), accesses));
        return accesses;
    }

    /**
     * Takes a domain out of a website, with the home pages on it; a website without any other
     * domain is cancelled (B11).
     *
     * @return the accesses that ended with it; none where the website goes on
     */
    @Clause({"B11", "B4"})
    public List<IcpAccess> release(IcpWebsite website, DomainName domain, String cause) {
        if (!website.release(domain)) {
            return cancel(website, cause);
        }
        em.createQuery("delete from IcpDomain d where d.domain = :domain")
                .setParameter("domain", domain.toString())
                .executeUpdate();
        versions.begin(website, clock.instant(), null, cause);
        return List.of();
    }

    /** Gives its entry back to an access that had ended without its website. */
    private void regain(IcpWebsite website, IcpAccess access) {
        Predicate<FilingContent.Access> entry = entryOf(website, access);
        if (website.names(entry)) {
            return;
        }
        em.createQuery(
                        "select v from IcpVersion v where v.websiteId = :website"
                                + " order by v.number desc",
                        IcpVersion.class)
                .setParameter("website", website.id())
                .getResultStream()
                .map(version -> FilingJson.part(version.content(), FilingContent.Website.class))
                .flatMap(filed -> filed.accesses().stream())
                .filter(entry)
                .findFirst()
                .ifPresent(website::regain);
    }

    /** What names an access in the content of its website: its provider with its addresses. */
    private Predicate<FilingContent.Access> entryOf(IcpWebsite website, IcpAccess access) {
        String provider = provider(access);
        boolean origin = isOrigin(website, access);
        Set<IpRange> ranges = Set.copyOf(access.ranges());
        return entry ->
                (entry.provider() == null ? origin : entry.provider().equals(provider))
                        && Set.copyOf(ContentFacts.ranges(entry)).equals(ranges);
    }

    private String provider(IcpAccess access) {
        return units.find(access.providerId()).map(Unit::code).orElseThrow();
    }

    /** Whether its provider filed the website, and may be named in no access of its own. */
    private boolean isOrigin(IcpWebsite website, IcpAccess access) {
        FilingApplication filed =
                filings.find(em.find(IcpSubject.class, website.subjectId()).applicationId())
                        .orElseThrow();
        return filed.onBehalf() && filed.unitId().equals(access.providerId());
    }

    /**
     * Notes a cancellation in the history of the filing, which covers the register as it is now.
     *
     * @param act as the history names it
     * @param number of what was cancelled
     */
    @Clause("15.4")
    public void note(IcpSubject subject, String act, String number) {
        FilingApplication source = filings.lock(subject.applicationId()).orElseThrow();
        history.write(
                source,
                Act.note(act, number, "15.4"),
                records.of(source.id()).stream().toArray(RecordedContent[]::new));
    }

    /**
     * Whether what was cancelled can be in force again under its number: nothing of it was filed
     * otherwise or ended by another act since, and its personal data is kept.
     *
     * @param website null for the whole subject
     * @param accesses ids of those that ended with it
     */
    @Clause("15.4")
    public boolean isRestorable(IcpSubject subject, IcpWebsite website, Collection<Long> accesses) {
        if (subject.maskedAt() != null) {
            return false;
        }
        if (website == null) {
            return subject.state() == RegisterState.CANCELLED
                    && isFree(subject)
                    && cancelledWith(subject).stream().allMatch(this::isFree);
        }
        return subject.state() == RegisterState.ACTIVE
                && (website.state() == RegisterState.CANCELLED
                        ? isFree(website) && isEndedWith(website, accesses)
                        : accesses.stream().allMatch(id -> isFree(website, id)));
    }

    private boolean isFree(IcpSubject subject) {
        return subject.document()
                .map(
                        document ->
                                em.createQuery(
                                                "select s.id from IcpSubject s"
                                                        + " where s.activeDocument = :document",
                                                Long.class)
                                        .setParameter("document", document)
                                        .getResultList()
                                        .isEmpty())
                .orElse(true);
    }

    private boolean isFree(IcpWebsite website) {
        return domains(website).stream()
                .allMatch(domain -> em.find(IcpDomain.class, domain.toString()) == null);
    }

    private boolean isFree(IcpWebsite website, Long access) {
        Long provider = em.find(IcpAccess.class, access).providerId();
        return inForce(website).stream().noneMatch(one -> one.providerId().equals(provider));
    }

    /** Whether accesses ended with their website, and not alone before another act ended it. */
    private boolean isEndedWith(IcpWebsite website, Collection<Long> accesses) {
        return accesses.isEmpty()
                || accesses.stream()
                        .map(id -> em.find(IcpAccess.class, id))
                        .anyMatch(access -> website.names(entryOf(website, access)));
    }

    private static Set<DomainName> domains(IcpWebsite website) {
        return ContentFacts.domains(
                FilingJson.part(website.content(), FilingContent.Website.class));
    }

    /** The websites that were cancelled by the act that cancelled their subject. */
    private List<IcpWebsite> cancelledWith(IcpSubject subject) {
        return em.createQuery(
                        """
                        select v.actId from IcpVersion v where v.subjectId = :subject
                        and v.websiteId is null and v.validTo is null and v.actId is not null""",
                        Long.class)
                .setParameter("subject", subject.id())
                .getResultStream()
                .flatMap(act -> cancelledBy(subject, act).stream())
                .toList();
    }

    private List<IcpWebsite> cancelledBy(IcpSubject subject, Long act) {
        return em.createQuery(
                        """
                        select w from IcpWebsite w, IcpVersion v
                        where w.subjectId = :subject and w.state = :cancelled
                        and v.websiteId = w.id and v.validTo is null
                        and v.actId = :act order by w.ordinal""",
                        IcpWebsite.class)
                .setParameter("subject", subject.id())
                .setParameter("cancelled", RegisterState.CANCELLED)
                .setParameter("act", act)
                .getResultList();
    }

    /**
     * Puts what was cancelled in force again under its number, as of now; what was between stays
     * readable as it was. It must be restorable.
     *
     * @param cause the act, as the versions of the register name it
     */
    @Clause({"15.4", "B4"})
    public void restore(
            IcpSubject subject, IcpWebsite website, Collection<Long> accesses, String cause) {
        List<IcpWebsite> websites = website == null ? cancelledWith(subject) : List.of(website);
        for (Long id : accesses) {
            restore(em.find(IcpAccess.class, id));
        }
        websites.forEach(one -> restore(one, cause));
        if (website == null) {
            subject.restore();
            ContentFacts.phones(content(subject, websites))
                    .forEach(phone -> em.persist(new IcpPhone(subject, phone)));
            versions.begin(subject, clock.instant(), null, cause);
        }
    }

    /** One that had ended before its website was cancelled stays ended. */
    private void restore(IcpAccess access) {
        IcpWebsite website = em.find(IcpWebsite.class, access.websiteId());
        if (website.state() != RegisterState.CANCELLED || website.names(entryOf(website, access))) {
            access.restore();
            regain(website, access);
        }
    }

    private void restore(IcpWebsite website, String cause) {
        if (website.state() == RegisterState.CANCELLED) {
            domains(website)
                    .forEach(domain -> em.persist(new IcpDomain(domain, website, clock.instant())));
        }
        website.drop(ended(website));
        website.restore(inForce(website).isEmpty());
        versions.begin(website, clock.instant(), null, cause);
    }

    /** Entries in the content of a website of accesses that are not in force. */
    private Predicate<FilingContent.Access> ended(IcpWebsite website) {
        List<Predicate<FilingContent.Access>> inForce =
                inForce(website).stream().map(access -> entryOf(website, access)).toList();
        return entry -> inForce.stream().noneMatch(each -> each.test(entry));
    }

    /** Whether the content of a website names accesses that are not in force. */
    public boolean namesEnded(IcpWebsite website) {
        return website.names(ended(website));
    }

    /** Takes them out of the content of a website that is filed. */
    @Clause("15.4")
    public void settle(IcpWebsite website, String cause) {
        website.drop(ended(website));
        versions.begin(website, clock.instant(), null, cause);
    }

    private static FilingContent content(IcpSubject subject, List<IcpWebsite> websites) {
        return FilingContent.empty(FilingContent.NEW)
                .with(
                        FilingJson.part(subject.content(), FilingContent.Subject.class),
                        websites.stream()
                                .map(
                                        one ->
                                                FilingJson.part(
                                                        one.content(), FilingContent.Website.class))
                                .toList());
    }

    private List<IcpWebsite> websites(IcpSubject subject) {
        return em.createQuery(
                        """
                        select w from IcpWebsite w where w.subjectId = :subject
                        and w.state <> :cancelled order by w.ordinal""",
                        IcpWebsite.class)
                .setParameter("subject", subject.id())
                .setParameter("cancelled", RegisterState.CANCELLED)
                .getResultList();
    }

    private List<IcpAccess> inForce(IcpWebsite website) {
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.websiteId = :website
                        and a.state = :active order by a.id""",
                        IcpAccess.class)
                .setParameter("website", website.id())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultList();
    }
}
