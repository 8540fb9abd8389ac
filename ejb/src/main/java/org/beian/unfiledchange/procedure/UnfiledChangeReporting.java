package org.beian.unfiledchange.procedure;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.access.ActingOfficers;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.ServedFilings;
import org.beian.filing.content.TextNormalizer;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.FoundChange;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.value.VisibleText;

/** Report of a provider that data of a filing which it serves are no longer true (8.4). */
@Stateless
@RolesAllowed(PROVIDER)
public class UnfiledChangeReporting {

    /** Most characters of what was found. */
    public static final int LONGEST_FOUND = 1000;

    private static final int SHORTEST_FOUND = 2;

    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeOpening opening;
    @Inject ServedFilings served;
    @Inject ActingOfficers officers;
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
        CancellationTarget target =
                served.inForce(given.filingNumber(), caller.unitId())
                        .orElseThrow(
                                () ->
                                        UnfiledChangeRefusal.UNFILED_CHANGE_FILING_UNKNOWN.of(
                                                TextNormalizer.shortened(
                                                        given.filingNumber() == null
                                                                ? ""
                                                                : given.filingNumber())));
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
        String officer =
                officers.onDuty(
                        given.officer(),
                        given.foundOn(),
                        name ->
                                UnfiledChangeRefusal.UNFILED_CHANGE_OFFICER_UNKNOWN.of(
                                        name, given.foundOn()));
        FoundChange change =
                FoundChange.reported(item, found, given.foundOn(), caller.unitId(), officer);
        if (changes.isOpen(change, target.number())) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_OPEN.of(target.number());
        }
        return opening.open(target, change).id();
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
        Instant filed = target.filedAt();
        if (day == null
                || day.isAfter(Shanghai.date(clock.instant()))
                || day.isBefore(Shanghai.date(filed))) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_DAY_INVALID.of(Shanghai.date(filed));
        }
    }
}
