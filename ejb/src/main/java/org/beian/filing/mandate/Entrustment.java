package org.beian.filing.mandate;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.FilingStatusAssembler;
import org.beian.filing.application.ProviderDeadlines;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.notice.EntrustmentNotices;
import org.beian.filing.reading.AgreedContent;
import org.beian.filing.rule.DatesPlausible;
import org.beian.filing.submission.DocumentOwnership;
import org.beian.filing.submission.SubmissionHandler;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Entrustment of an application by its sponsor to a provider (12.1), which verifies the data and
 * submits them on the sponsor's behalf, or sends them back (12.2, 7.5). The sponsor may still read
 * what it entrusted.
 */
@Stateless
public class Entrustment {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    @Inject FilingRepository filings;
    @Inject FilingStatusAssembler statuses;
    @Inject WorkingCopies copies;
    @Inject SubmissionHandler submissions;
    @Inject DocumentOwnership documents;
    @Inject EntrustmentNotices notices;
    @Inject AgreedContent agreements;
    @Inject ProviderDeadlines dues;
    @Inject Units units;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;
    @Inject Event<MandateGiven> given;

    /** The sponsor gives a provider its mandate, as it entrusts an application to it (12.1). */
    public record MandateGiven(Long sponsorId, Long providerId) {}

    /**
     * The sponsor gives a draft, a returned or a refused application of its own to a provider, with
     * its mandate. No automatic check runs before the provider submits it.
     *
     * @param version the version that the sponsor saw, or null for no comparison
     * @param providerCode code of the provider's unit
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws FilingStale when the version is not the current one
     * @throws RequestRejected {@link FilingRefusal#FILING_WITH_PROVIDER} when it was entrusted
     *     before and the provider still holds it
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the sponsor to change it
     * @throws RequestRejected {@link FilingRefusal#MANDATE_MISSING} when the application does not
     *     say {@code "mandate": true}
     * @throws RequestRejected {@link FilingRefusal#ENTRUSTED_PROVIDER_UNKNOWN} when there is no
     *     such provider today, or an access of the application names another one
     * @throws RequestRejected {@link FilingRefusal#FILING_DOCUMENTS_UNKNOWN} when the application
     *     names documents that are not the sponsor's: with the provider's they would become
     *     readable
     */
    @Clause({"12.1", "7.5"})
    @RolesAllowed(SPONSOR)
    public FilingStatus entrust(String id, Integer version, String providerCode) {
        FilingApplication application = filings.lockForChange(id, callers.current().unitId());
        application.requireVersion(version);
        if (!application.state().revisable()) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), application.state());
        }
        Instant now = clock.instant();
        copies.takeUp(application);
        FilingContent content = content(application);
        if (!Boolean.TRUE.equals(content.mandate())) {
            throw FilingRefusal.MANDATE_MISSING.of(application.id());
        }
        documents.require(application, content);
        Unit provider = provider(providerCode, content, Shanghai.date(now));
        FilingState before = application.state();
        application.entrust(provider.id(), dues.toVerify(now));
        history.write(
                application,
                Act.move("ENTRUST", before, application.state(), provider.name(), "12.1"));
        given.fire(new MandateGiven(application.sponsorId(), provider.id()));
        notices.entrusted(application, provider);
        return statuses.of(application);
    }

    /**
     * Submits an entrusted application that the provider has verified; it is checked at once, as
     * every submission. The verification becomes part of the application.
     *
     * @param version the version that the provider saw, or null for no comparison
     * @param verification an officer who was on the caller's roster on that day, today or earlier
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for what was entrusted to
     *     another provider
     * @throws FilingStale when the version is not the current one
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when it does not wait for
     *     its provider
     * @throws RequestRejected {@link FilingRefusal#VERIFICATION_MISSING} when officer or day are
     *     missing, the day lies ahead, or the officer was not on the roster then
     */
    @Clause("12.2")
    @RolesAllowed(PROVIDER)
    public FilingStatus check(String id, Integer version, Verification verification) {
        Caller caller = callers.current();
        FilingApplication application = filings.lockForChange(id, caller.unitId());
        application.requireVersion(version);
        if (application.state() != FilingState.AWAITING_PROVIDER) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), application.state());
        }
        Verification done = verified(verification, caller.unitId());
        FilingContent content = content(application).verifiedBy(done);
        SubmissionHandler.Checked checked = submissions.check(application, content);
        FilingRound round = filings.round(application.id(), application.round());
        if (round.submittedAt() == null) {
            round.rewrite(FilingJson.write(content), clock.instant());
            application.handedInBy(caller.username());
        } else {
            application.nextRound(caller.username());
            round =
                    new FilingRound(
                            application.id(), application.round(), FilingJson.write(content));
            filings.add(round);
        }
        history.write(application, Act.note("VERIFY", done.officer() + ", " + done.date(), "12.2"));
        return submissions.accept(application, round, checked);
    }

    /**
     * The provider sends an entrusted application back to its sponsor, because the data are
     * incomplete, or it knows or ought to know that they are untrue (7.5). The sponsor revises it
     * and entrusts it again or submits it itself.
     *
     * @param version the version that the provider saw, or null for no comparison
     * @param reason what is wrong, 4 to 1000 characters; the sponsor reads it
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for what was entrusted to
     *     another provider
     * @throws FilingStale when the version is not the current one
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_ENTRUSTED} when no sponsor entrusted
     *     it: the provider began it itself
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when it waits neither for
     *     verification nor for correction
     * @throws RequestRejected {@link FilingRefusal#SEND_BACK_WITHOUT_REASON} when the reason is not
     *     4 to 1000 characters of plain text
     */
    @Clause({"12.2", "7.5"})
    @RolesAllowed(PROVIDER)
    public void sendBack(String id, Integer version, String reason) {
        FilingApplication application = filings.lockForChange(id, callers.current().unitId());
        application.requireVersion(version);
        if (application.sponsorId() == null) {
            throw FilingRefusal.FILING_NOT_ENTRUSTED.of(application.id());
        }
        FilingState before = application.state();
        boolean here =
                before == FilingState.AWAITING_PROVIDER
                        || before == FilingState.RETURNED
                        || before == FilingState.REFUSED;
        if (!here) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), before);
        }
        String said =
                VisibleText.given(reason, SHORTEST_REASON, LONGEST_REASON)
                        .orElseThrow(
                                () -> FilingRefusal.SEND_BACK_WITHOUT_REASON.of(LONGEST_REASON));
        Unit provider = units.find(application.unitId()).orElseThrow();
        copies.drop(application.id());
        FilingContent agreed = agreements.of(application);
        application.sendBack(said);
        history.write(
                application, Act.move("SEND_BACK", before, application.state(), said, "12.2"));
        notices.sentBack(application, agreed, provider, said);
    }

    private Unit provider(String code, FilingContent content, LocalDate today) {
        Unit provider =
                units.byCode(code == null ? "" : code)
                        .filter(unit -> unit.is(Capacity.ACCESS_PROVIDER) && unit.validOn(today))
                        .orElseThrow(
                                () ->
                                        FilingRefusal.ENTRUSTED_PROVIDER_UNKNOWN.of(
                                                TextNormalizer.shortened(code)));
        boolean another =
                content.websites().stream()
                        .flatMap(website -> website.accesses().stream())
                        .map(FilingContent.Access::provider)
                        .anyMatch(named -> !Texts.isBlank(named) && !named.equals(code));
        if (another) {
            throw FilingRefusal.ENTRUSTED_PROVIDER_UNKNOWN.of(provider.name());
        }
        return provider;
    }

    private Verification verified(Verification given, Long provider) {
        LocalDate today = Shanghai.date(clock.instant());
        boolean complete =
                given != null
                        && !Texts.isBlank(given.officer())
                        && given.date() != null
                        && DatesPlausible.isPlausible(given.date(), today)
                        && !given.date().isAfter(today);
        if (!complete || !roster.isOnDuty(provider, given.officer(), given.date())) {
            throw FilingRefusal.VERIFICATION_MISSING.of(
                    given == null ? "—" : TextNormalizer.shortened(given.officer()));
        }
        return new Verification(given.officer().strip(), given.date());
    }

    private FilingContent content(FilingApplication application) {
        return FilingJson.read(filings.round(application.id(), application.round()).content());
    }
}
