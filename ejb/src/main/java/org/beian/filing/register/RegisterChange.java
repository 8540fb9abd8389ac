package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.domainregister.unfiled.UnfiledTasks;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.Texts;
import org.beian.filing.register.RegisterEntry.Entered;
import org.beian.filing.register.RegisterEntry.EnteredWebsite;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;

/**
 * Entry of an approved application that touches parts of what is filed (8.1, 8.4): new versions of
 * these parts, and new websites under the next numbers. What was not sent stays.
 */
@ApplicationScoped
class RegisterChange {

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject RegisterRecords records;
    @Inject RegisterVersions versions;
    @Inject WebsiteEntry entry;
    @Inject UnfiledTasks unfiled;
    @Inject Event<RegisterEntry.AccessEnded> ended;
    @Inject Event<RegisterEntry.Changed> changed;
    @Inject Event<RegisterEntry.Replaced> replaced;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Enters an application whose check found its filing, which the caller has locked.
     *
     * @param write flushes, and says it when a document or domain was filed meanwhile
     */
    @Clause({"8.4", "B4"})
    Entered enter(FilingApplication application, FilingCheck check, Runnable write) {
        Instant now = clock.instant();
        RegisterOverlay overlay = check.overlay();
        IcpSubject subject = em.find(IcpSubject.class, overlay.filed().id());
        if (overlay.sent().subject() != null) {
            subject.change(overlay.sent().subject());
            versions.begin(subject, now, application.id(), application.kind());
        }
        releaseDomains(overlay);
        write.run();
        List<DomainName> added = new ArrayList<>();
        List<EnteredWebsite> entered = new ArrayList<>();
        for (int place = overlay.firstSent(); place < check.content().websites().size(); place++) {
            entered.add(
                    overlay.filedAt(place).isPresent()
                            ? changed(application, check, place, added)
                            : added(subject, application, check, place, added));
        }
        phones(subject, ContentFacts.phones(check.content()));
        write.run();
        if (unfiled.isFollowed(added)) {
            unfiled.filed(added);
        }
        record(subject, application);
        changed.fire(new RegisterEntry.Changed(subject.id()));
        return new Entered(FilingNumber.parse(subject.filingNumber()), entered, List.of());
    }

    /** Releases the domains that websites no longer name, before others may take them. */
    private void releaseDomains(RegisterOverlay overlay) {
        List<FilingContent.Website> whole = overlay.whole().websites();
        for (int place = overlay.firstSent(); place < whole.size(); place++) {
            Set<DomainName> kept = ContentFacts.domains(whole.get(place));
            overlay.filedAt(place)
                    .map(before -> ContentFacts.domains(before.content()).stream())
                    .orElse(Stream.empty())
                    .filter(domain -> !kept.contains(domain))
                    .map(domain -> em.find(IcpDomain.class, domain.toString()))
                    .filter(Objects::nonNull)
                    .forEach(em::remove);
        }
    }

    private EnteredWebsite added(
            IcpSubject subject,
            FilingApplication application,
            FilingCheck check,
            int place,
            List<DomainName> added) {
        FilingContent.Website content = check.content().websites().get(place);
        WebsiteEntry.New made =
                entry.begin(
                        subject,
                        content,
                        access -> check.provider(place, access).id(),
                        clock.instant());
        made.domains().forEach(em::persist);
        made.accesses().forEach(em::persist);
        versions.first(made.website(), application.id(), application.kind());
        added.addAll(ContentFacts.domains(content));
        return made.entered();
    }

    private EnteredWebsite changed(
            FilingApplication application, FilingCheck check, int place, List<DomainName> added) {
        FilingContent.Website content = check.content().websites().get(place);
        FiledWebsite before = check.overlay().filedAt(place).orElseThrow();
        IcpWebsite website = em.find(IcpWebsite.class, before.id());
        website.change(content);
        Set<DomainName> domains = ContentFacts.domains(content);
        Set<DomainName> held = ContentFacts.domains(before.content());
        domains.stream()
                .filter(domain -> !held.contains(domain))
                .forEach(
                        domain -> {
                            em.persist(new IcpDomain(domain, website, clock.instant()));
                            added.add(domain);
                        });
        accesses(website, application, check, place);
        versions.begin(website, clock.instant(), application.id(), application.kind());
        overlaySent(check, place).accesses().stream()
                .filter(access -> !Texts.isBlank(access.replaces()))
                .forEach(access -> replace(website, access, application, check));
        return new EnteredWebsite(
                website.filingNumber(),
                website.name(),
                domains.stream().map(DomainName::toString).toList());
    }

    /**
     * Each access takes the place of one of the same provider, if there is one: first of the one
     * with the same addresses, whatever the order. Others end.
     */
    private void accesses(
            IcpWebsite website, FilingApplication application, FilingCheck check, int place) {
        List<IcpAccess> before = new ArrayList<>(active(website));
        List<IcpAccess> next = new ArrayList<>();
        List<FilingContent.Access> accesses = check.content().websites().get(place).accesses();
        for (int i = 0; i < accesses.size(); i++) {
            Long provider = check.provider(place, i).id();
            next.add(WebsiteEntry.access(website, provider, accesses.get(i), clock.instant()));
        }
        next.removeIf(each -> replaces(each, before, IcpAccess::isSame));
        next.removeIf(each -> replaces(each, before, IcpAccess::isOfSameProvider));
        next.forEach(em::persist);
        for (IcpAccess last : before) {
            last.end();
            ended.fire(new RegisterEntry.AccessEnded(last.id(), application.id()));
        }
    }

    /** Whether an access takes the place of one of those before, which is then taken. */
    private static boolean replaces(
            IcpAccess next, List<IcpAccess> before, BiPredicate<IcpAccess, IcpAccess> same) {
        Optional<IcpAccess> found =
                before.stream().filter(each -> same.test(each, next)).findFirst();
        found.ifPresent(each -> each.change(next));
        found.ifPresent(before::remove);
        return found.isPresent();
    }

    private static FilingContent.Website overlaySent(FilingCheck check, int place) {
        return check.sent().websites().get(place - check.overlay().firstSent());
    }

    private void replace(
            IcpWebsite website,
            FilingContent.Access access,
            FilingApplication application,
            FilingCheck check) {
        replaced.fire(
                new RegisterEntry.Replaced(
                        of(website, access.replaces()),
                        of(website, check.overlay().provider(access)),
                        application));
    }

    /** The access in force that the provider with a code gives to a website. */
    private Long of(IcpWebsite website, String code) {
        Long provider = units.byCode(code).map(Unit::id).orElseThrow();
        return active(website).stream()
                .filter(access -> access.providerId().equals(provider))
                .findFirst()
                .map(IcpAccess::id)
                .orElseThrow();
    }

    private List<IcpAccess> active(IcpWebsite website) {
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.websiteId = :website
                        and a.state = :active order by a.id""",
                        IcpAccess.class)
                .setParameter("website", website.id())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultList();
    }

    private void phones(IcpSubject subject, Set<String> phones) {
        List<IcpPhone> before =
                em.createQuery(
                                "select p from IcpPhone p where p.subjectId = :subject",
                                IcpPhone.class)
                        .setParameter("subject", subject.id())
                        .getResultList();
        Set<String> known = before.stream().map(IcpPhone::phone).collect(Collectors.toSet());
        before.stream().filter(each -> !phones.contains(each.phone())).forEach(em::remove);
        phones.stream()
                .filter(phone -> !known.contains(phone))
                .forEach(phone -> em.persist(new IcpPhone(subject, phone)));
    }

    /** The history of the subject's first application covers what is in the register now (B8). */
    private void record(IcpSubject subject, FilingApplication application) {
        FilingApplication first = filings.lock(subject.applicationId()).orElseThrow();
        history.write(
                first,
                Act.note("REGISTER_CHANGED", application.id().toString(), "8.4"),
                records.of(first.id()).stream().toArray(RecordedContent[]::new));
    }
}
