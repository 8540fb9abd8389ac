package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beian.code.NumberSeries;
import org.beian.code.Settings;
import org.beian.domainregister.unfiled.UnfiledTasks;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.value.DomainName;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.beian.value.SerialPattern;

/** Entry of an approved application in the ICP register under a new number (12.5, 13.4). */
@ApplicationScoped
public class RegisterEntry {

    @Inject EntityManager em;
    @Inject NumberSeries numbers;
    @Inject Settings settings;
    @Inject UnfiledTasks unfiled;
    @Inject RegisterVersions versions;
    @Inject WebsiteEntry entry;
    @Inject RegisterChange changes;
    @Inject RegisterMove moves;
    @Inject Clock clock;

    /**
     * Website as entered.
     *
     * @param filingNumber the subject's number with the website's ordinal
     */
    public record EnteredWebsite(String filingNumber, String name, List<String> domains) {}

    /**
     * Result of the entry.
     *
     * @param filed what the history of the application records of it; none for a change, which the
     *     history of the first application of the subject records
     */
    public record Entered(
            FilingNumber subject, List<EnteredWebsite> websites, List<RegisterRecord> filed) {}

    /**
     * CDI event that the filing of a subject changed: by an approved application that touches parts
     * of it, or as it or a part of it was cancelled; in the transaction of the act, after all that
     * it changed.
     */
    public record Changed(Long subjectId) {}

    /**
     * CDI event that an approved application added an access that replaces another one once it is
     * open (B13), in the transaction of the approval.
     *
     * @param endingId access that ends then
     * @param addedId the new one
     */
    public record Replaced(Long endingId, Long addedId, FilingApplication application) {}

    /**
     * CDI event that an approved application ended an access, in the transaction of the approval:
     * its provider is to stop it.
     *
     * @param accessId in the register
     * @param applicationId that of the approval
     */
    public record AccessEnded(Long accessId, Long applicationId) {}

    /**
     * CDI event that a filing moved to another province (B13), in the transaction of the approval,
     * after all that it changed.
     *
     * @param former the filing that ended
     * @param subject the one that goes on
     * @param passed the accesses that go on
     */
    public record Moved(
            IcpSubject former,
            IcpSubject subject,
            FilingApplication application,
            List<PassedAccess> passed) {

        public Moved {
            passed = List.copyOf(passed);
        }
    }

    /**
     * Access that went on under another number.
     *
     * @param from number of the website until now
     * @param to number of the website from now on
     */
    public record PassedAccess(IcpAccess access, String from, String to) {}

    private static <T> List<T> all(
            List<WebsiteEntry.New> sites, Function<WebsiteEntry.New, List<T>> part) {
        return sites.stream().flatMap(site -> part.apply(site).stream()).toList();
    }

    /**
     * Enters an application that touches parts of what is filed there (8.4), any other under its
     * licence (6.6), else under the next number of the series. The latter locks the series until
     * the transaction ends, so callers should do their other work first. The filing in another
     * province that it moves ends first (B13).
     *
     * @throws RequestRejected {@link FilingRefusal#FILED_MEANWHILE} as {@link #write}, when domains
     *     have open tasks or clues as unfiled sites
     */
    @Clause({"6.6", "12.5"})
    public Entered enter(FilingApplication application, FilingCheck check, Province province) {
        if (check.overlay() != null) {
            return changes.enter(application, check, this::write);
        }
        Instant now = clock.instant();
        FilingContent content = check.content();
        List<DomainName> all =
                check.parts().domains().stream().map(FilingItems.Item::value).toList();
        boolean followed = unfiled.isFollowed(all);
        List<IcpAccess> former = moves.leave(check);
        FilingNumber number =
                check.number().orElseGet(() -> nextNumber(province, Shanghai.date(now)));
        IcpSubject subject =
                new IcpSubject(number, province, content.subject(), application.id(), now);
        subject.heldBy(check.sponsor());
        em.persist(subject);
        ContentFacts.phones(content).forEach(phone -> em.persist(new IcpPhone(subject, phone)));
        List<WebsiteEntry.New> sites = new ArrayList<>();
        for (FilingContent.Website website : content.websites()) {
            int place = sites.size();
            sites.add(
                    entry.begin(
                            subject, website, access -> check.provider(place, access).id(), now));
        }
        List<IcpWebsite> websites = sites.stream().map(WebsiteEntry.New::website).toList();
        List<IcpDomain> filedDomains = all(sites, WebsiteEntry.New::domains);
        RegisterMove.Accesses accesses = moves.passed(check, sites, former);
        filedDomains.forEach(em::persist);
        accesses.all().forEach(em::persist);
        versions.first(subject, websites, content.kind());
        if (followed) {
            write();
            unfiled.filed(all);
        }
        if (check.movesFrom() != null) {
            write();
            moves.conclude(check, subject, application, accesses);
        }
        return new Entered(
                number,
                sites.stream().map(WebsiteEntry.New::entered).toList(),
                List.of(
                        new RegisterRecord(
                                subject, websites, filedDomains, accesses.all(), List.of())));
    }

    /**
     * Flushes what was entered.
     *
     * @throws RequestRejected {@link FilingRefusal#FILED_MEANWHILE} when the subject, the licence
     *     or a domain is in the register already
     */
    public void write() {
        try {
            em.flush();
        } catch (OptimisticLockException changed) {
            throw changed;
        } catch (PersistenceException e) {
            throw FilingRefusal.FILED_MEANWHILE.of(e.getClass().getSimpleName());
        }
    }

    private FilingNumber nextNumber(Province province, LocalDate today) {
        long serial = numbers.next("FILING", province.regionCode(), today.getYear());
        return FilingNumber.issued(
                province,
                today.getYear(),
                Math.toIntExact(serial),
                new SerialPattern(
                        settings.number("filing.number.yearDigits", province, today),
                        settings.number("filing.number.serialDigits", province, today)));
    }
}
