package org.beian.filing.submission;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.code.Settings;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.ComparedContent;
import org.beian.filing.reading.FilingLayout;
import org.beian.filing.reading.SheetSection;
import org.beian.filing.rule.FilingChecks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.rule.Finding;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Editing of applications over several sessions (12.7, 13.1): what is entered is saved without a
 * check, until {@link FilingSubmission#resubmit} submits it. A draft's only round is overwritten;
 * of an application that was returned or refused a working copy is saved beside its last round.
 */
@Stateless
public class FilingDrafts {

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject WorkingCopies copies;
    @Inject FilingChecks checks;
    @Inject FilingSubmission submission;
    @Inject DocumentOwnership documents;
    @Inject MaskedItems masked;
    @Inject DraftErasure erasure;
    @Inject ComparedContent compared;
    @Inject History history;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Opens an own application for editing; to a provider personal items of what is filed are
     * masked.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the applicant to change it
     */
    @Clause({"12.7", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingDraft open(String id) {
        FilingApplication application = mine(id, false);
        Optional<String> copy = copies.of(application.id());
        FilingContent content = content(application, copy);
        return new FilingDraft(
                application.id().toString(),
                application.version(),
                application.state(),
                application.round(),
                masked.masked(content),
                content.touchesFiled() ? besideFiled(application, content) : List.of(),
                application.state() == FilingState.DRAFT || copy.isPresent());
    }

    private List<SheetSection> besideFiled(FilingApplication application, FilingContent content) {
        String json = FilingJson.write(content);
        FilingRound shown = new FilingRound(application.id(), application.round(), json);
        return FilingLayout.of(FilingJson.tree(json), compared.of(application, shown));
    }

    /**
     * Saves what was entered, without a check. It is not submitted, and no other unit sees it. What
     * a provider leaves masked, as {@link #open} gave it, stays as it was.
     *
     * @param version the version that the applicant saw, or null for no comparison
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the applicant to change it
     * @throws FilingStale when the version is not the current one: it was saved elsewhere meanwhile
     * @throws RequestRejected {@link FilingRefusal#FILING_TOO_LARGE} when it is larger than one
     *     request may be
     * @throws RequestRejected {@link FilingRefusal#FILING_KIND_NOT_OFFERED} when applications of
     *     this kind are not accepted yet
     * @throws RequestRejected {@link FilingRefusal#FILING_DOCUMENTS_UNKNOWN} when it newly names
     *     documents that are neither the caller's nor its sponsor's
     */
    @Clause({"12.7", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public void keep(String id, Integer version, FilingContent entered) {
        FilingApplication application = mine(id, true);
        application.requireVersion(version);
        FilingSubmission.requireOffered(entered);
        FilingContent before = content(application, copies.of(application.id()));
        FilingContent content = masked.asFiled(masked.asBefore(entered, before));
        documents.requireOfNew(application, before, content);
        String json = FilingJson.write(content);
        requireSize(json);
        filings.nextVersion(application);
        if (application.state() == FilingState.DRAFT) {
            filings.round(application.id(), application.round()).rewrite(json, clock.instant());
            application.describe(content, checks.prepare(application, content).content());
            filings.keepParts(application.id(), content, true);
        } else {
            copies.keep(application.id(), json);
            filings.keepDocuments(application.id(), content);
        }
    }

    /**
     * Discards what was saved since an application was returned or refused: its last round counts
     * again.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the applicant to change it
     */
    @Clause("12.7")
    @RolesAllowed({PROVIDER, SPONSOR})
    public void discard(String id) {
        FilingApplication application = mine(id, true);
        copies.drop(application.id());
        filings.nextVersion(application);
    }

    /**
     * Deletes a draft that was never submitted: what was entered is erased, and the lists leave it
     * out. Its history stays, and so do documents that were uploaded, as others may name them.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_WITH_PROVIDER} when the caller entrusted
     *     it to a provider
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when it is no draft
     */
    @Clause({"12.7", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public void delete(String id) {
        FilingApplication application = mine(id, true);
        FilingState before = application.state();
        if (before != FilingState.DRAFT) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), before);
        }
        erasure.erase(application, "DELETE_DRAFT", "13.1");
    }

    /**
     * Runs the automatic check on what was saved, for the applicant's own test (B2); stores
     * nothing.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the applicant to change it
     */
    @Clause({"12.3", "13.2"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public List<Finding> test(String id) {
        FilingApplication application = mine(id, false);
        FilingContent content = content(application, copies.of(application.id()));
        return checks.run(checks.prepare(application, content));
    }

    /**
     * Submits what was saved, under a declaration that it is true (8.2); checked at once, as in
     * {@link FilingSubmission#resubmit}.
     *
     * @param version the version that the applicant saw, or null for no comparison
     * @param declared whether the applicant declares that the data are true
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when its state does not
     *     allow the applicant to change it
     * @throws FilingStale when the version is not the current one
     * @throws RequestRejected {@link FilingRefusal#DECLARATION_MISSING} without the declaration
     */
    @Clause({"8.2", "12.7", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus handIn(String id, Integer version, boolean declared) {
        FilingApplication application = mine(id, true);
        application.requireVersion(version);
        if (!declared) {
            throw FilingRefusal.DECLARATION_MISSING.of();
        }
        FilingContent content = content(application, copies.of(application.id()));
        history.write(application, Act.note("DECLARE_TRUE", null, "8.2"));
        return submission.resubmit(id, null, content);
    }

    private FilingContent content(FilingApplication application, Optional<String> copy) {
        return FilingJson.read(
                copy.orElseGet(
                        () -> filings.round(application.id(), application.round()).content()));
    }

    private FilingApplication mine(String id, boolean toChange) {
        Long unit = callers.current().unitId();
        FilingApplication application =
                toChange
                        ? filings.lockForChange(id, unit)
                        : hidden.unlessHidden(
                                        filings.find(FilingIds.parse(id)),
                                        found -> found.isReadBy(unit))
                                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        boolean inHand = application.unitId().equals(unit);
        if (!inHand || !application.state().revisable()) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), application.state());
        }
        return application;
    }

    private void requireSize(String json) {
        int most = settings.number("api.bodyMaxBytes", null, Shanghai.date(clock.instant()));
        if (json.length() > most) {
            throw FilingRefusal.FILING_TOO_LARGE.of(most / 1024);
        }
    }
}
