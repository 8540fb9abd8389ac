package org.beian.cancellation.procedure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.access.notice.StopAccessRepository;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationState;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/**
 * Preview of cancellations: what an applicant may apply about, and what an approval ends, with the
 * providers that are ordered to stop access (15.1, 15.5).
 */
@Stateless
public class CancellationPreview {

    @Inject EntityManager em;
    @Inject CancellationReading reading;
    @Inject CancellationRepository cancellations;
    @Inject StopAccessRepository notices;
    @Inject FiledParties parties;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Units units;

    /**
     * What the caller may apply about under a number.
     *
     * @param number of a subject or of one of its websites, in any spelling
     * @return empty when there is nothing, or nothing of the caller's
     */
    @Clause("15.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public Optional<CancellableFiling> parts(String number) {
        return subject(number).flatMap(this::parts);
    }

    /**
     * What the caller's authority may cancel under a number on its own motion (8.2).
     *
     * @param number as {@link #parts}
     * @return empty when there is nothing, or another authority filed it
     */
    @Clause("8.2")
    @RolesAllowed({REVIEWER, MINISTRY})
    public Optional<CancellableFiling> ofAuthority(String number) {
        return subject(number)
                .filter(
                        found ->
                                callers.current()
                                        .authority()
                                        .equals(Optional.of(parties.authorityOf(found))))
                .map(
                        found ->
                                new CancellableFiling(
                                        found.filingNumber(),
                                        found.name(),
                                        websites(found.id(), null).stream()
                                                .map(website -> part(website, List.of()))
                                                .toList()));
    }

    private Optional<CancellableFiling> parts(IcpSubject subject) {
        Caller caller = callers.current();
        boolean provider = caller.has(PROVIDER);
        List<IcpAccess> accesses =
                accesses(subject.id(), null).stream()
                        .filter(each -> !provider || each.providerId().equals(caller.unitId()))
                        .toList();
        boolean own = provider ? !accesses.isEmpty() : caller.unitId().equals(subject.holderId());
        if (!own) {
            hidden.reachedFor("FILED_SUBJECT", subject.id());
            return Optional.empty();
        }
        List<CancellableFiling.Website> websites =
                websites(subject.id(), null).stream()
                        .map(website -> part(website, accesses))
                        .filter(website -> !provider || !website.accesses().isEmpty())
                        .toList();
        return Optional.of(new CancellableFiling(subject.filingNumber(), subject.name(), websites));
    }

    private CancellableFiling.Website part(IcpWebsite website, List<IcpAccess> accesses) {
        return new CancellableFiling.Website(
                website.filingNumber(),
                website.name(),
                accesses.stream()
                        .filter(access -> access.websiteId().equals(website.id()))
                        .map(access -> units.find(access.providerId()).orElseThrow())
                        .map(unit -> new CancellableFiling.Access(unit.code(), unit.name()))
                        .toList());
    }

    private Optional<IcpSubject> subject(String number) {
        try {
            return em.createQuery(
                            "select s from IcpSubject s where s.filingNumber = :number",
                            IcpSubject.class)
                    .setParameter("number", FilingNumber.parse(number).subject().canonical())
                    .getResultStream()
                    .filter(subject -> subject.state() != RegisterState.CANCELLED)
                    .findFirst();
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    /**
     * What the approval of an application ends; once it is approved, the notices that it led to.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} when there is
     *     none, or none that the caller may know of
     */
    @Clause({"15.1", "15.5"})
    @RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
    public CancellationEffects effects(String id) {
        CancellationState state = reading.show(id).state();
        Cancellation cancellation = cancellations.find(id).orElseThrow();
        return switch (state) {
            case UNDER_REVIEW -> expected(cancellation);
            case APPROVED ->
                    new CancellationEffects(List.of(), List.of(), notices.causedBy(cancellation));
            case REFUSED, WITHDRAWN -> CancellationEffects.NONE;
        };
    }

    private CancellationEffects expected(Cancellation cancellation) {
        List<IcpWebsite> websites = websites(cancellation.subjectId(), cancellation.websiteId());
        List<CancellationEffects.Stop> stops =
                accesses(cancellation.subjectId(), cancellation.websiteId()).stream()
                        .filter(
                                access ->
                                        cancellation.accessId() == null
                                                || cancellation.accessId().equals(access.id()))
                        .map(access -> stop(cancellation, access, websites))
                        .toList();
        return new CancellationEffects(
                cancellation.accessId() == null
                        ? websites.stream().map(CancellationPreview::ended).toList()
                        : List.of(),
                stops,
                List.of());
    }

    private CancellationEffects.Stop stop(
            Cancellation cancellation, IcpAccess access, List<IcpWebsite> websites) {
        return new CancellationEffects.Stop(
                websites.stream()
                        .filter(website -> website.id().equals(access.websiteId()))
                        .map(IcpWebsite::filingNumber)
                        .findFirst()
                        .orElse(""),
                units.find(access.providerId()).map(Unit::name).orElse(""),
                CancellationOrders.isOrdered(cancellation, access));
    }

    private static CancellationEffects.Website ended(IcpWebsite website) {
        return new CancellationEffects.Website(
                website.filingNumber(),
                website.name(),
                ContentFacts.domains(
                                FilingJson.part(website.content(), FilingContent.Website.class))
                        .stream()
                        .map(DomainName::unicode)
                        .toList());
    }

    /** The websites in force of a subject, or only one of them. */
    private List<IcpWebsite> websites(Long subject, Long website) {
        return em.createQuery(
                        "select w from IcpWebsite w where w.subjectId = :subject order by w.ordinal",
                        IcpWebsite.class)
                .setParameter("subject", subject)
                .getResultStream()
                .filter(each -> each.state() != RegisterState.CANCELLED)
                .filter(each -> website == null || each.id().equals(website))
                .toList();
    }

    /** The accesses in force to the websites of a subject, or only to one of them. */
    private List<IcpAccess> accesses(Long subject, Long website) {
        return em.createQuery(
                        "select a from IcpAccess a where a.subjectId = :subject order by a.id",
                        IcpAccess.class)
                .setParameter("subject", subject)
                .getResultStream()
                .filter(each -> each.state() == RegisterState.ACTIVE)
                .filter(each -> website == null || each.websiteId().equals(website))
                .toList();
    }
}
