package org.beian.cancellation.departure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beian.access.notice.StopAccessOrders;
import org.beian.access.opening.AbandonedApplications;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.PendingChanges;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Departure of providers whose end is set, filing by filing by key (B14): each sponsor is told, and
 * from the day after the last one the accesses that are left end. Each act is a transaction of its
 * own that looks again at what is left to do, so that it may be repeated, on two nodes too, and
 * goes on where it was broken off.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class ProviderDepartures {

    /** The act, as the versions of the register and the history of the filing name it. */
    static final String ACT = "PROVIDER_ENDED";

    /** Kind of the letter to the sponsor, for whoever holds the filing. */
    public static final String LETTER = "PROVIDER_ENDS";

    private static final int PART = 100;

    /** Accesses of providers whose end is set, of which nobody was told yet. */
    private static final String UNTOLD =
            """
             from Unit u join IcpAccess a on a.providerId = u.id
            where u.validTo is not null and a.state = :active and not exists (
              select l.id from LeftAccess l where l.accessId = a.id and l.state = :open
              and l.providerId = u.id and l.lastDay = u.validTo)""";

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject FiledParties parties;
    @Inject PendingChanges changes;
    @Inject CancellationRepository cancellations;
    @Inject RegisterCancellation register;
    @Inject AbandonedApplications opened;
    @Inject StopAccessOrders orders;
    @Inject EmptyFilings empty;
    @Inject DepartureNotices notices;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Subjects whose sponsors are to be told, by key.
     *
     * @param after the last one that was told; 0 for the beginning
     * @return at most 100
     */
    @Clause("B14")
    public List<Long> untold(long after) {
        return em.createQuery(
                        "select distinct a.subjectId"
                                + UNTOLD
                                + " and a.subjectId > :after order by a.subjectId",
                        Long.class)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("open", LeftAccessState.OPEN)
                .setParameter("after", after)
                .setMaxResults(PART)
                .getResultList();
    }

    /** Tells the sponsor of a subject of all accesses that providers leave; once. */
    @Clause({"B14", "4"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(Long subjectId) {
        IcpSubject subject = locked(subjectId);
        List<IcpAccess> left =
                em.createQuery(
                                "select a" + UNTOLD + " and a.subjectId = :subject order by a.id",
                                IcpAccess.class)
                        .setParameter("active", RegisterState.ACTIVE)
                        .setParameter("open", LeftAccessState.OPEN)
                        .setParameter("subject", subjectId)
                        .getResultList();
        Map<Long, List<IcpAccess>> byProvider =
                left.stream()
                        .collect(
                                Collectors.groupingBy(
                                        IcpAccess::providerId, TreeMap::new, Collectors.toList()));
        byProvider.forEach((provider, accesses) -> tell(subject, provider, accesses));
    }

    private void tell(IcpSubject subject, Long providerId, List<IcpAccess> accesses) {
        Unit provider = units.find(providerId).orElseThrow();
        Instant now = clock.instant();
        List<IcpWebsite> websites =
                accesses.stream()
                        .map(access -> em.find(IcpWebsite.class, access.websiteId()))
                        .distinct()
                        .toList();
        FilingApplication source = source(subject);
        Letter letter = notices.letter(source, subject, provider, websites);
        accesses.forEach(
                access ->
                        em.persist(
                                new LeftAccess(
                                        access,
                                        provider,
                                        letter,
                                        parties.authorityOf(subject),
                                        now)));
        String told = provider.name() + ", " + provider.validTo().orElseThrow();
        history.write(source, Act.note("TELL_PROVIDER_ENDS", told, "B14"), letter);
        notices.told(source, subject, provider, websites, letter);
    }

    /**
     * Accesses of which nothing is left to wait for, or whose provider's last day is over, by key.
     *
     * @param after the last one that was looked at; 0 for the beginning
     * @return at most 100
     */
    @Clause("B14")
    public List<Long> due(long after) {
        return em.createQuery(
                        """
                        select l.id from LeftAccess l join Unit u on u.id = l.providerId
                        join IcpAccess a on a.id = l.accessId
                        where l.state = :open and l.id > :after and (l.lastDay < :today
                        or u.validTo is null or u.validTo <> l.lastDay
                        or a.state <> :active or a.providerId <> l.providerId)
                        order by l.id""",
                        Long.class)
                .setParameter("open", LeftAccessState.OPEN)
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("today", today())
                .setParameter("after", after)
                .setMaxResults(PART)
                .getResultList();
    }

    /**
     * Settles one: it is over already, it is kept as its provider goes on, or it ends in the
     * register. While an application that changes or cancels it waits, it stays as it is.
     */
    @Clause({"B14", "15.4"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle(Long id) {
        LeftAccess left = em.find(LeftAccess.class, id);
        IcpSubject subject = locked(left.subjectId());
        em.refresh(left, LockModeType.PESSIMISTIC_WRITE);
        if (left.state() != LeftAccessState.OPEN) {
            return;
        }
        IcpAccess access = em.find(IcpAccess.class, left.accessId());
        em.refresh(access);
        Unit provider = units.find(left.providerId()).orElseThrow();
        if (access.state() != RegisterState.ACTIVE
                || !access.subjectId().equals(subject.id())
                || !access.providerId().equals(left.providerId())) {
            left.settle(LeftAccessState.SETTLED, clock.instant());
        } else if (provider.validTo().filter(left.lastDay()::equals).isEmpty()) {
            keep(left, access, subject, provider);
        } else if (left.lastDay().isBefore(today())) {
            end(left, access, subject, provider);
        }
    }

    /** Of another end, which was set since, the sponsor is told anew. */
    private void keep(LeftAccess left, IcpAccess access, IcpSubject subject, Unit provider) {
        left.settle(LeftAccessState.KEPT, clock.instant());
        if (provider.validTo().isEmpty()) {
            FilingApplication source = source(subject);
            history.write(source, Act.note("TELL_PROVIDER_KEPT", provider.name(), "B14"));
            notices.kept(source, subject, provider, em.find(IcpWebsite.class, access.websiteId()));
        }
    }

    private void end(LeftAccess left, IcpAccess access, IcpSubject subject, Unit provider) {
        IcpWebsite website = em.find(IcpWebsite.class, access.websiteId());
        em.refresh(website);
        CancellationTarget target = new CancellationTarget(subject, website, access);
        if (changes.of(target).isPresent() || cancellations.open(target, null).isPresent()) {
            return;
        }
        left.settle(LeftAccessState.ENDED, clock.instant());
        register.cancel(website, access, ACT);
        opened.close(access.id());
        orders.endResumptions(access.id());
        empty.completed(subject, ACT, website.filingNumber());
        notices.ended(source(subject), subject, provider, left.lastDay(), website);
    }

    /** The subject first, as every act on a filing does. */
    private IcpSubject locked(Long subjectId) {
        IcpSubject subject = em.find(IcpSubject.class, subjectId);
        em.refresh(subject, LockModeType.PESSIMISTIC_WRITE);
        return subject;
    }

    private FilingApplication source(IcpSubject subject) {
        return filings.lock(subject.applicationId()).orElseThrow();
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
