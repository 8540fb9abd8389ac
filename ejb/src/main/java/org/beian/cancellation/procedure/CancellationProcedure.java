package org.beian.cancellation.procedure;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.rule.CancellationRules;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.notice.FiledParties;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Application for cancellation by the sponsor, or by a provider for it or for itself (15.1 to
 * 15.3). It reaches the authority of the filing at once, and its clock runs.
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER})
public class CancellationProcedure {

    /** Dated setting: working days of the authority for its decision. */
    static final String LIMIT = "cancellation.review.workingDays";

    @Inject CancellationRepository cancellations;
    @Inject CancellationTargets targets;
    @Inject CancellationRules rules;
    @Inject CancellationNotices notices;
    @Inject CancellationViews views;
    @Inject FiledParties parties;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Hands an application in.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_INCOMPLETE} with every fault;
     *     another's number is told like one that nobody has
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} when it is
     *     cancelled, or about to be cancelled or changed
     */
    @Clause({"7.5", "8.1", "15.1", "15.2", "15.3", "B14"})
    public CancellationView submit(CancellationRequest request) {
        Caller caller = callers.current();
        boolean byProvider = caller.has(PROVIDER);
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        CancellationTargets.Found found = targets.find(request, caller.unitId(), byProvider);
        Authority authority =
                found.target() == null
                        ? Authority.MINISTRY
                        : parties.authorityOf(found.target().subject());
        Province province = authority.province().orElse(null);
        rules.require(found.check(), province, today);
        Cancellation cancellation =
                new Cancellation(request, found.target(), authority, byProvider, now);
        cancellation.handedInBy(caller.unitId(), caller.username());
        int days = settings.number(LIMIT, province, today);
        cancellation.startClock(calendars.current().deadline(today, days).date(), days);
        cancellations.add(cancellation);
        history.write(
                cancellation,
                Act.move(
                        "SUBMIT",
                        null,
                        cancellation.state(),
                        cancellation.kind() + " " + cancellation.filingNumber(),
                        byProvider ? "15.2" : "15.1"),
                cancellation);
        notices.submitted(cancellation, found.target().subject());
        cancellations.write();
        return views.of(cancellation);
    }

    /**
     * Takes back what is not decided.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} also for another
     *     unit's; the sponsor may also take back what a provider applied for in its name (B12)
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_STATE_FORBIDS} when it was
     *     decided or withdrawn
     */
    @Clause({"15.1", "B12"})
    public void withdraw(String id) {
        Long unit = callers.current().unitId();
        Cancellation cancellation =
                hidden.unlessHidden(cancellations.lock(id), found -> mayWithdraw(found, unit))
                        .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
        CancellationState before = cancellation.state();
        cancellation.withdraw();
        history.write(
                cancellation, Act.move("WITHDRAW", before, cancellation.state(), null, "15.1"));
        notices.withdrawn(cancellation, unit);
    }

    private boolean mayWithdraw(Cancellation cancellation, Long unit) {
        return cancellation.unitId().equals(unit)
                || cancellation.onBehalf() && cancellations.isOfHolder(cancellation, unit);
    }
}
