package org.beian.agency.disavowal;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.agency.AgencyRefusal;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalRepository;
import org.beian.agency.DisavowalState;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Disavowal by the sponsor of an application that a provider handed in in its name, and the
 * provider's answer (B12). A pending application is held from then on.
 */
@Stateless
public class Disavowals {

    static final int SHORTEST_TEXT = 4;

    /** Most characters of what is stated, answered, or recorded as outcome. */
    public static final int LONGEST_TEXT = 1000;

    @Inject DisavowalRepository disavowals;
    @Inject FilingRepository filings;
    @Inject DisavowalLimits limits;
    @Inject DisavowalNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's sponsor says that an application was not its own.
     *
     * @param version the version of the application that the sponsor saw
     * @param reason 4 to 1000 characters; authority and provider read it
     * @return id of the disavowal
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another's application
     * @throws FilingStale when the version is missing or not the current one
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_OPEN} when it is disavowed already
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_NOT_POSSIBLE} when no provider handed
     *     it in, or it is neither under review nor approved
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_TOO_LATE} when it was approved longer
     *     ago than the setting allows
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_TEXT_INVALID} for the reason
     */
    @Clause("B12")
    @RolesAllowed(SPONSOR)
    public Long disavow(String applicationId, Integer version, String reason) {
        Long sponsor = callers.current().unitId();
        FilingApplication application =
                hidden.unlessHidden(
                                filings.lock(FilingIds.parse(applicationId)),
                                found -> found.isReadBy(sponsor))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(applicationId));
        if (version == null) {
            throw new FilingStale(application.id());
        }
        application.requireVersion(version);
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        requirePossible(application, sponsor, today);
        boolean decided = application.state() == FilingState.APPROVED;
        Disavowal disavowal =
                new Disavowal(
                        application,
                        decided,
                        text(reason, LONGEST_TEXT),
                        callers.current().username(),
                        now);
        int days = limits.toClear(disavowal.authority(), today);
        disavowal.clearBy(limits.day(today, days), days);
        disavowal.answerBy(limits.day(today, limits.toAnswer(disavowal.authority(), today)));
        disavowals.add(disavowal);
        history.write(
                disavowal,
                Act.move("DISAVOW", null, disavowal.state(), disavowal.reason(), "B12"),
                disavowal);
        if (!decided) {
            application.provider().hold(now);
        }
        history.write(application, Act.note("DISAVOW", disavowal.id().toString(), "B12"));
        notices.disavowed(disavowal);
        return disavowal.id();
    }

    /**
     * Whether the caller's sponsor may disavow an application now.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another's application
     */
    @Clause("B12")
    @RolesAllowed(SPONSOR)
    public boolean isPossible(String applicationId) {
        Long sponsor = callers.current().unitId();
        FilingApplication application =
                filings.find(FilingIds.parse(applicationId))
                        .filter(found -> found.isReadBy(sponsor))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(applicationId));
        return obstacle(application, sponsor, Shanghai.date(clock.instant())).isEmpty();
    }

    private void requirePossible(FilingApplication application, Long sponsor, LocalDate today) {
        obstacle(application, sponsor, today)
                .ifPresent(
                        obstacle -> {
                            throw obstacle;
                        });
    }

    private Optional<RequestRejected> obstacle(
            FilingApplication application, Long sponsor, LocalDate today) {
        boolean anothers =
                application.onBehalf()
                        && sponsor.equals(application.sponsorId())
                        && !sponsor.equals(application.unitId());
        boolean decided = application.state() == FilingState.APPROVED;
        if (!anothers || !decided && application.state() != FilingState.UNDER_REVIEW) {
            return Optional.of(
                    AgencyRefusal.DISAVOWAL_NOT_POSSIBLE.of(application.id(), application.state()));
        }
        Optional<Disavowal> last = disavowals.latestOf(application.id());
        boolean open =
                last.map(Disavowal::state)
                        .filter(
                                state ->
                                        state == DisavowalState.OPEN
                                                || state == DisavowalState.WITH_CLERK)
                        .isPresent();
        if (open) {
            return Optional.of(AgencyRefusal.DISAVOWAL_OPEN.of(last.orElseThrow().id()));
        }
        return application
                .authority()
                .filter(any -> decided)
                .filter(own -> limits.isTooLate(own, application.decidedAt(), today))
                .map(
                        own ->
                                AgencyRefusal.DISAVOWAL_TOO_LATE.of(
                                        application.id(), limits.afterDecision(own, today)));
    }

    /**
     * The sponsor takes its disavowal back; a held application goes on.
     *
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_NOT_FOUND} also for another's
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_STATE_FORBIDS} when it was cleared or
     *     taken back before
     */
    @Clause("B12")
    @RolesAllowed(SPONSOR)
    public void withdraw(String id) {
        Long sponsor = callers.current().unitId();
        Disavowal disavowal = own(id, found -> found.sponsorId().equals(sponsor));
        DisavowalState before = disavowal.state();
        disavowal.withdraw();
        FilingApplication application = filings.lock(disavowal.applicationId()).orElseThrow();
        application.provider().letGo();
        history.write(
                disavowal, Act.move("WITHDRAW", before, disavowal.state(), null, "B12"), disavowal);
        history.write(application, Act.note("LET_GO", disavowal.id().toString(), "B12"));
        notices.withdrawn(disavowal);
    }

    /**
     * The provider answers: on what its application rests.
     *
     * @param version the version of the disavowal that the provider saw, or null for no comparison
     * @param words 4 to 1000 characters; authority and sponsor read it
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_NOT_FOUND} also for another provider's
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_STALE} when the version is not the
     *     current one
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_ANSWERED} when it answered before
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_STATE_FORBIDS} when it was cleared or
     *     taken back
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_TEXT_INVALID} for the answer
     */
    @Clause("B12")
    @RolesAllowed(PROVIDER)
    public void answer(String id, Integer version, String words) {
        Long provider = callers.current().unitId();
        Disavowal disavowal = own(id, found -> found.providerId().equals(provider));
        if (version != null && version != disavowal.version()) {
            throw AgencyRefusal.DISAVOWAL_STALE.of(disavowal.id());
        }
        disavowal.answer(text(words, LONGEST_TEXT), callers.current().username(), clock.instant());
        history.write(disavowal, Act.note("ANSWER", disavowal.answer(), "B12"), disavowal);
        notices.answered(disavowal);
    }

    private Disavowal own(String id, Predicate<Disavowal> mayKnow) {
        return hidden.unlessHidden(disavowals.lock(id), mayKnow)
                .orElseThrow(() -> AgencyRefusal.DISAVOWAL_NOT_FOUND.of(id));
    }

    static String text(String given, int longest) {
        return VisibleText.given(given, SHORTEST_TEXT, longest)
                .orElseThrow(() -> AgencyRefusal.DISAVOWAL_TEXT_INVALID.of(SHORTEST_TEXT, longest));
    }
}
