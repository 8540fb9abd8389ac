package org.beian.agency.disavowal;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.agency.AgencyRefusal;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalRepository;
import org.beian.agency.DisavowalState;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Clearing of disavowals by the authority that decides the application (B12). Where the sponsor is
 * right, a pending application is refused in the same transaction; a decided one goes to the
 * authority's clerk, who records what was done.
 */
@Stateless
public class DisavowalClearing {

    /** Reason of the code table {@code refusal-reasons} for an application that was disavowed. */
    static final String REASON = "MANDATE_INVALID";

    @Inject DisavowalRepository disavowals;
    @Inject FilingRepository filings;
    @Inject FilingReview review;
    @Inject DisavowalLimits limits;
    @Inject DisavowalLetters letters;
    @Inject DisavowalNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Clears a disavowal.
     *
     * @param version the version that the caller saw
     * @param upheld whether the application was not the sponsor's; else it goes on, or stays
     *     decided
     * @param opinion 4 to 2000 characters; sponsor and provider read it
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_NOT_FOUND} when another authority
     *     clears it
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_STALE} when it changed since
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_STATE_FORBIDS} when it is not open
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_FOUR_EYES} when the caller decided on
     *     the application
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_TEXT_INVALID} for the opinion
     * @throws RequestRejected {@link FilingRefusal#FILING_TAKEN} when the pending application is to
     *     be refused, and another reviewer has it
     */
    @Clause({"B12", "12.4"})
    @RolesAllowed({REVIEWER, MINISTRY})
    public void clear(String id, int version, boolean upheld, String opinion) {
        Disavowal disavowal = own(id, version);
        FilingApplication application = filings.lock(disavowal.applicationId()).orElseThrow();
        requireAnother(application);
        String words = Disavowals.text(opinion, Decision.OPINION_LENGTH);
        Instant now = clock.instant();
        DisavowalState before = disavowal.state();
        disavowal.clear(to(disavowal, upheld), words, callers.current().username(), now);
        if (disavowal.state() == DisavowalState.WITH_CLERK) {
            LocalDate today = Shanghai.date(now);
            disavowal.followBy(limits.day(today, limits.toFollow(disavowal.authority(), today)));
        }
        if (!disavowal.isOfDecided()) {
            application.provider().letGo();
        }
        Letter letter = letters.issue(disavowal);
        disavowal.announcedBy(letter.id());
        history.write(
                disavowal,
                Act.move("CLEAR", before, disavowal.state(), words, "B12"),
                disavowal,
                letter);
        history.write(
                application,
                Act.note(
                        disavowal.state() == DisavowalState.UNFOUNDED ? "LET_GO" : "UPHOLD",
                        disavowal.id().toString(),
                        "B12"));
        notices.cleared(disavowal, letter);
        if (disavowal.state() == DisavowalState.UPHELD) {
            disavowals.write();
            refuse(application, words);
        }
    }

    private static DisavowalState to(Disavowal disavowal, boolean upheld) {
        if (!upheld) {
            return DisavowalState.UNFOUNDED;
        }
        return disavowal.isOfDecided() ? DisavowalState.WITH_CLERK : DisavowalState.UPHELD;
    }

    private void refuse(FilingApplication application, String words) {
        String id = application.id().toString();
        review.take(id);
        disavowals.write();
        review.refuse(id, new Decision(application.version(), List.of(REASON), words, false));
    }

    /**
     * Records what was done about a decided application that was disavowed rightly, such as the
     * number of the cancellation.
     *
     * @param version the version that the caller saw
     * @param outcome 4 to 1000 characters; the sponsor reads it
     * @throws RequestRejected as {@link #clear}, but for who decided
     */
    @Clause("B12")
    @RolesAllowed({CLERK, MINISTRY})
    public void close(String id, int version, String outcome) {
        Disavowal disavowal = own(id, version);
        DisavowalState before = disavowal.state();
        String words = Disavowals.text(outcome, Disavowals.LONGEST_TEXT);
        disavowal.close(words, callers.current().username(), clock.instant());
        history.write(
                disavowal, Act.move("CLOSE", before, disavowal.state(), words, "B12"), disavowal);
        notices.closed(disavowal);
    }

    private void requireAnother(FilingApplication application) {
        String decidedBy = filings.round(application.id(), application.round()).decidedBy();
        if (persons.isCaller(decidedBy)) {
            throw AgencyRefusal.DISAVOWAL_FOUR_EYES.of(application.id());
        }
    }

    private Disavowal own(String id, int version) {
        Disavowal disavowal =
                hidden.unlessHidden(
                                disavowals.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> AgencyRefusal.DISAVOWAL_NOT_FOUND.of(id));
        if (disavowal.version() != version) {
            throw AgencyRefusal.DISAVOWAL_STALE.of(disavowal.id());
        }
        return disavowal;
    }
}
