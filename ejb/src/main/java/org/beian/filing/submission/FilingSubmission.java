package org.beian.filing.submission;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.account.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.beian.account.AccountRefusal;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.FilingStatusAssembler;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.notice.EntrustmentNotices;
import org.beian.filing.reading.AgreedContent;
import org.beian.filing.reading.FilingViewAssembler;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingChecks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.Finding;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Submission of applications by the applicant (articles 12 and 13): submit, read, revise and submit
 * again, withdraw. A provider files on behalf of sponsors, a sponsor for itself; each sees its own
 * applications only. Personal items that a provider sends masked, as it reads them of what it
 * serves, stay as they are filed.
 */
@Stateless
public class FilingSubmission {

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject FilingChecks checks;
    @Inject SubmissionHandler submissions;
    @Inject DocumentOwnership documents;
    @Inject MaskedItems masked;
    @Inject FilingStatusAssembler statuses;
    @Inject WorkingCopies copies;
    @Inject FilingViewAssembler views;
    @Inject EntrustmentNotices entrusted;
    @Inject AgreedContent agreed;
    @Inject Callers callers;
    @Inject CurrentActor actor;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Runs the automatic check and stores nothing (B2); the result has the state that a submission
     * would lead to.
     *
     * @throws RequestRejected {@link AccountRefusal#UNIT_IS_OVER} as a submission
     */
    @Clause("12.3")
    @RolesAllowed({PROVIDER, SPONSOR, SYSTEM})
    public FilingStatus dryRun(FilingContent sent) {
        requireOffered(sent);
        FilingContent content = masked.asFiled(sent);
        FilingApplication draft = newApplication();
        actor.requireMayAct(draft.caseType());
        FilingCheck check = checks.prepare(draft, content);
        draft.describe(content, check.content());
        List<Finding> findings = checks.run(check);
        return statuses.of(draft, content, findings)
                .in(
                        FilingChecks.refuses(findings)
                                ? FilingState.RETURNED
                                : FilingState.UNDER_REVIEW);
    }

    /**
     * Stores an application that is not complete yet, without a check or a deadline.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_DOCUMENTS_UNKNOWN} when it names
     *     documents that are not the caller's
     */
    @Clause("13.1")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus draft(FilingContent sent) {
        requireOffered(sent);
        FilingContent content = masked.asFiled(sent);
        FilingApplication application = newApplication();
        documents.require(application, content);
        application.describe(content, checks.prepare(application, content).content());
        keepFirstRound(application, content);
        history.write(application, Act.move("DRAFT", null, application.state(), null, "13.1"));
        return statuses.of(application, content, List.of());
    }

    /**
     * Submits an application: checked at once, then either under review with the bureau's clock
     * running, or returned with all findings. An import does it for the provider whose file it is.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_KIND_NOT_OFFERED} when applications of
     *     this kind are not accepted yet
     */
    @Clause({"12.2", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR, SYSTEM})
    public FilingStatus submit(FilingContent sent) {
        requireOffered(sent);
        FilingContent content = masked.asFiled(sent);
        FilingApplication application = newApplication();
        SubmissionHandler.Checked checked = submissions.check(application, content);
        return submissions.accept(application, keepFirstRound(application, content), checked);
    }

    /**
     * Revises a draft, a returned or a refused application and submits it. After a check or a
     * decision this opens the next round, and the old one stays. What a provider changes of an
     * entrusted application waits for its sponsor's consent.
     *
     * @param version the version that the applicant saw, or null for no comparison
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the applicant to change it
     * @throws FilingStale when the version is not the current one
     */
    @Clause("12.7")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus resubmit(String id, Integer version, FilingContent sent) {
        requireOffered(sent);
        FilingContent content = masked.asFiled(sent);
        FilingApplication application = filings.lockForChange(id, callers.current().unitId());
        application.requireVersion(version);
        if (!application.state().revisable()) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), application.state());
        }
        SubmissionHandler.Checked checked = submissions.check(application, content);
        FilingRound round = filings.round(application.id(), application.round());
        if (application.state() == FilingState.DRAFT) {
            round.rewrite(FilingJson.write(content), clock.instant());
        } else {
            application.nextRound(callers.current().username());
            round =
                    new FilingRound(
                            application.id(), application.round(), FilingJson.write(content));
            filings.add(round);
        }
        filings.keepParts(application.id(), content, true);
        copies.drop(application.id());
        return submissions.accept(application, round, checked);
    }

    /**
     * Withdraws an application that is not decided, for the unit that holds it or the sponsor who
     * entrusted it; the other one is notified.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when it is decided or
     *     withdrawn already
     * @throws RequestRejected {@link FilingRefusal#FILING_HELD} while its sponsor disavows it
     */
    @Clause("12.7")
    @RolesAllowed({PROVIDER, SPONSOR})
    public void withdraw(String id) {
        Long caller = callers.current().unitId();
        FilingApplication application =
                hidden.unlessHidden(
                                filings.lock(FilingIds.parse(id)), found -> found.isReadBy(caller))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        application.provider().requireNotHeld(application.id());
        FilingState before = application.state();
        application.withdraw();
        filings.dropClaims(application.id());
        copies.drop(application.id());
        history.write(application, Act.move("WITHDRAW", before, application.state(), null, "12.7"));
        entrusted.withdrawn(application, agreed.of(application), caller);
    }

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus status(String id) {
        return statuses.of(readable(id));
    }

    /**
     * Own applications in the order in which they came, those that the caller entrusted included.
     *
     * @param state or null for all
     * @param references own references, or empty for all
     * @param after id of the last one seen, 0 for the first page
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public List<FilingStatus> own(
            FilingState state, Collection<String> references, long after, int limit) {
        Caller caller = callers.current();
        return filings
                .ofUnit(caller.unitId(), caller.has(SPONSOR), state, references, after, limit)
                .stream()
                .map(statuses::of)
                .toList();
    }

    /**
     * History of an application, oldest first, without the acts by which the bureau shares its work
     * among its reviewers.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public List<HistoryEntry> history(String id) {
        return views.historyForApplicant(readable(id));
    }

    private FilingApplication newApplication() {
        Caller caller = callers.current();
        return new FilingApplication(
                caller.unitId(), caller.username(), caller.has(PROVIDER), clock.instant());
    }

    private FilingRound keepFirstRound(FilingApplication application, FilingContent content) {
        filings.add(application);
        FilingRound round = new FilingRound(application.id(), 1, FilingJson.write(content));
        filings.add(round);
        filings.keepParts(application.id(), content, false);
        return round;
    }

    private FilingApplication readable(String id) {
        Long caller = callers.current().unitId();
        return hidden.unlessHidden(
                        filings.find(FilingIds.parse(id)), found -> found.isReadBy(caller))
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
    }

    static void requireOffered(FilingContent content) {
        if (!isOffered(content)) {
            throw FilingRefusal.FILING_KIND_NOT_OFFERED.of(content.kind());
        }
    }

    /** Whether applications of this kind are accepted. */
    static boolean isOffered(FilingContent content) {
        return FilingContent.NEW.equals(content.kind()) || content.touchesFiled();
    }
}
