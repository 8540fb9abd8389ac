package org.beian.unfiledchange.procedure;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Roster;
import org.beian.trail.AccessDenials;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.FoundChange;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/** Report of a provider that data of a filing which it serves are no longer true (8.4). */
@Stateless
@RolesAllowed(PROVIDER)
public class UnfiledChangeReporting {

    /** Most characters of what was found. */
    public static final int LONGEST_FOUND = 1000;

    private static final int SHORTEST_FOUND = 2;

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeOpening opening;
    @Inject Roster roster;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Reports; the sponsor is told by letter, event and mail.
     *
     * @return id of the unfiled change
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_FILING_UNKNOWN} also for a
     *     filing that others serve
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_ITEM_INVALID} also for an
     *     item of the other part
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_TEXT_INVALID} for what was
     *     found
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_SAME} when this is filed
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_DAY_INVALID} for the day
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_OFFICER_UNKNOWN} when the
     *     officer was not on duty on the day
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_OPEN} when the item is
     *     found already
     */
    @Clause("8.4")
    public Long report(ReportedChange given) {
        Caller caller = callers.current();
        CancellationTarget target = served(given.filingNumber(), caller.unitId());
        ChangedItem item = item(given.item(), target);
        String found =
                VisibleText.given(given.found(), SHORTEST_FOUND, LONGEST_FOUND)
                        .orElseThrow(
                                () ->
                                        UnfiledChangeRefusal.UNFILED_CHANGE_TEXT_INVALID.of(
                                                SHORTEST_FOUND, LONGEST_FOUND));
        if (item.isFiled(target, found)) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_SAME.of(target.number());
        }
        requireDay(given.foundOn(), target);
        String officer = officer(given, caller);
        FoundChange change =
                FoundChange.reported(item, found, given.foundOn(), caller.unitId(), officer);
        if (changes.isOpen(change, target.number())) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_OPEN.of(target.number());
        }
        return opening.open(target, change).id();
    }

    /** The part in force of a number, if the provider gives access to it; its subject is locked. */
    private CancellationTarget served(String number, Long provider) {
        Optional<CancellationTarget> target =
                number(number).flatMap(this::target).filter(found -> !found.cancelled());
        if (target.filter(found -> isServed(found, provider)).isEmpty()) {
            target.ifPresent(found -> hidden.reachedFor("FILED_SUBJECT", found.subject().id()));
            throw UnfiledChangeRefusal.UNFILED_CHANGE_FILING_UNKNOWN.of(
                    TextNormalizer.shortened(number == null ? "" : number));
        }
        return target.get();
    }

    private static Optional<FilingNumber> number(String text) {
        try {
            return Optional.ofNullable(text).map(FilingNumber::parse);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private Optional<CancellationTarget> target(FilingNumber number) {
        Optional<IcpSubject> subject =
                em.createQuery(
                                "select s.id from IcpSubject s where s.filingNumber = :number",
                                Long.class)
                        .setParameter("number", number.subject().canonical())
                        .getResultStream()
                        .findFirst()
                        .map(id -> em.find(IcpSubject.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (number.websiteOrdinal().isEmpty()) {
            return subject.map(found -> new CancellationTarget(found, null, null));
        }
        return subject.flatMap(
                found ->
                        em.createQuery(
                                        "select w from IcpWebsite w where w.filingNumber = :number",
                                        IcpWebsite.class)
                                .setParameter("number", number.canonical())
                                .getResultStream()
                                .findFirst()
                                .map(website -> new CancellationTarget(found, website, null)));
    }

    private boolean isServed(CancellationTarget target, Long provider) {
        return em.createQuery(
                        """
                        select a.websiteId from IcpAccess a where a.subjectId = :subject
                        and a.providerId = :provider and a.state = :active""",
                        Long.class)
                .setParameter("subject", target.subject().id())
                .setParameter("provider", provider)
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .anyMatch(
                        website ->
                                target.website() == null || website.equals(target.website().id()));
    }

    private static ChangedItem item(String name, CancellationTarget target) {
        return ChangedItem.reported().stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> each.isOfWebsite() == (target.website() != null))
                .findFirst()
                .orElseThrow(
                        () -> UnfiledChangeRefusal.UNFILED_CHANGE_ITEM_INVALID.of(target.number()));
    }

    private void requireDay(LocalDate day, CancellationTarget target) {
        Instant filed =
                target.website() == null ? target.subject().filedAt() : target.website().filedAt();
        if (day == null
                || day.isAfter(Shanghai.date(clock.instant()))
                || day.isBefore(Shanghai.date(filed))) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_DAY_INVALID.of(Shanghai.date(filed));
        }
    }

    private String officer(ReportedChange given, Caller caller) {
        String officer =
                Texts.isBlank(given.officer()) ? caller.displayName() : given.officer().strip();
        if (!VisibleText.isLine(officer)
                || !roster.isOnDuty(caller.unitId(), officer, given.foundOn())) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_OFFICER_UNKNOWN.of(
                    TextNormalizer.shortened(officer), given.foundOn());
        }
        return officer;
    }
}
