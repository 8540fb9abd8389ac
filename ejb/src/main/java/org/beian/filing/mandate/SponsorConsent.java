package org.beian.filing.mandate;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.ProviderDeadlines;
import org.beian.filing.content.FilingJson;
import org.beian.filing.notice.ConsentNotices;
import org.beian.filing.reading.AgreedContent;
import org.beian.filing.submission.SubmissionHandler;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Consent of a sponsor to what its provider changed of an application entrusted to it, after it was
 * returned or refused (12.7, 7.5): until then nothing reaches the bureau, and no clock runs.
 */
@Stateless
public class SponsorConsent {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject SubmissionHandler submissions;
    @Inject AgreedContent agreements;
    @Inject ConsentNotices notices;
    @Inject ProviderDeadlines dues;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The sponsor consents to the changes that it saw. They are checked again, and go to the
     * bureau, or back to the provider with the findings.
     *
     * @param version the version whose differences the sponsor saw
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another sponsor's
     *     application
     * @throws RequestRejected {@link FilingRefusal#CONSENT_NOT_AWAITED} when it was answered,
     *     recalled or withdrawn before
     * @throws FilingStale when the version is missing or not the current one
     */
    @Clause({"12.7", "7.5"})
    @RolesAllowed(SPONSOR)
    public FilingStatus consent(String id, Integer version) {
        FilingApplication application = asked(id, version);
        FilingRound round = filings.round(application.id(), application.round());
        SubmissionHandler.Checked checked =
                submissions.check(application, FilingJson.read(round.content()));
        application.consent();
        history.write(application, Act.note("CONSENT", null, "12.7"), round);
        FilingStatus status = submissions.goOn(application, round, checked);
        notices.given(application);
        return status;
    }

    /**
     * The sponsor sends the changes back to its provider, which revises them or sends the
     * application back to it.
     *
     * @param version as for {@link #consent}
     * @param reason what is wrong, 4 to 1000 characters; the provider reads it
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another sponsor's
     *     application
     * @throws RequestRejected {@link FilingRefusal#CONSENT_NOT_AWAITED} when it was answered,
     *     recalled or withdrawn before
     * @throws RequestRejected {@link FilingRefusal#DECLINE_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     * @throws FilingStale when the version is missing or not the current one
     */
    @Clause({"12.7", "12.2"})
    @RolesAllowed(SPONSOR)
    public void sendBack(String id, Integer version, String reason) {
        FilingApplication application = asked(id, version);
        String said =
                VisibleText.given(reason, SHORTEST_REASON, LONGEST_REASON)
                        .orElseThrow(() -> FilingRefusal.DECLINE_WITHOUT_REASON.of(LONGEST_REASON));
        giveBack(application, "DECLINE", said);
        notices.declined(application, said);
    }

    /**
     * The provider takes the changes back, to revise them.
     *
     * @param version the version that the provider saw, or null for no comparison
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another provider's
     *     application
     * @throws RequestRejected {@link FilingRefusal#CONSENT_NOT_AWAITED} when the sponsor answered
     *     before, or nothing waits for it
     * @throws FilingStale when the version is not the current one
     */
    @Clause("12.7")
    @RolesAllowed(PROVIDER)
    public void recall(String id, Integer version) {
        FilingApplication application = filings.lockForChange(id, callers.current().unitId());
        requireAwaited(application);
        application.requireVersion(version);
        giveBack(application, "RECALL", null);
        notices.recalled(application, agreements.of(application));
    }

    private void giveBack(FilingApplication application, String act, String reason) {
        FilingState before = application.state();
        application.endWaitingForSponsor(reason);
        application.provider().awaits(dues.toMend(clock.instant()));
        history.write(application, Act.move(act, before, application.state(), reason, "12.7"));
    }

    private FilingApplication asked(String id, Integer version) {
        Long sponsor = callers.current().unitId();
        FilingApplication application =
                hidden.unlessHidden(
                                filings.lock(FilingIds.parse(id)), found -> found.isReadBy(sponsor))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        requireAwaited(application);
        if (version == null) {
            throw new FilingStale(application.id());
        }
        application.requireVersion(version);
        return application;
    }

    private static void requireAwaited(FilingApplication application) {
        if (application.state() != FilingState.AWAITING_SPONSOR) {
            throw FilingRefusal.CONSENT_NOT_AWAITED.of(application.id(), application.state());
        }
    }
}
