package org.beian.filing;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * Work on an application over several sittings (12.7, 13.1): what is entered is kept without a
 * check, until {@link FilingSubmission#resubmit} hands it in. A draft's only round is rewritten; of
 * an application that was judged a working copy is kept beside the judged round.
 */
@Stateless
public class FilingDrafts {

    @Inject FilingRepository filings;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Opens an own application for work on it.
     *
     * @throws FilingNotFound also for another unit's
     * @throws FilingStateForbids when it is not the applicant's turn
     */
    @Clause({"12.7", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingDraft open(String id) {
        FilingApplication application = mine(id, false);
        Optional<WorkingCopy> copy = filings.workingCopy(application.id());
        String content =
                copy.map(WorkingCopy::content)
                        .orElseGet(
                                () ->
                                        filings.round(application.id(), application.round())
                                                .content());
        return new FilingDraft(
                application.id().toString(),
                application.version(),
                application.state(),
                application.round(),
                FilingJson.read(content),
                application.state() == FilingState.DRAFT || copy.isPresent());
    }

    /**
     * Keeps what was entered, without a check. Nothing of it is handed in, and nobody else sees it.
     *
     * @param version the version that the applicant saw, or null for whichever it is
     * @throws FilingNotFound also for another unit's
     * @throws FilingStateForbids when it is not the applicant's turn any more
     * @throws FilingStale when the version is not the current one: another page kept something
     * @throws FilingTooLarge when it is more than one request may hold
     * @throws KindNotOffered when applications of this kind are not taken yet
     */
    @Clause({"12.7", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public void keep(String id, Integer version, FilingContent content) {
        FilingApplication application = mine(id, true);
        FilingSubmission.requireVersion(application, version);
        FilingSubmission.requireOffered(content);
        String json = FilingJson.write(content);
        requireSize(json);
        filings.nextVersion(application);
        if (application.state() == FilingState.DRAFT) {
            filings.round(application.id(), application.round()).rewrite(json);
            application.describe(content, ContentFacts.domicile(content).orElse(null));
            filings.setPlaces(application.id(), ContentFacts.places(content), true);
        } else {
            filings.keepWorkingCopy(
                    application.id(), json, callers.current().username(), clock.instant());
        }
    }

    /**
     * Lets go of what was kept since an application was judged: the judged round counts again.
     *
     * @throws FilingNotFound also for another unit's
     * @throws FilingStateForbids when it is not the applicant's turn any more
     */
    @Clause("12.7")
    @RolesAllowed({PROVIDER, SPONSOR})
    public void discard(String id) {
        FilingApplication application = mine(id, true);
        filings.dropWorkingCopy(application.id());
        filings.nextVersion(application);
    }

    private FilingApplication mine(String id, boolean toChange) {
        Long key = FilingIds.parse(id);
        FilingApplication application =
                (toChange ? filings.lock(key) : filings.find(key))
                        .filter(found -> found.unitId().equals(callers.current().unitId()))
                        .orElseThrow(() -> new FilingNotFound(id));
        if (!application.state().revisable()) {
            throw new FilingStateForbids(application.id(), application.state());
        }
        return application;
    }

    private void requireSize(String json) {
        int most = settings.number("api.bodyMaxBytes", null, Shanghai.date(clock.instant()));
        if (json.length() > most) {
            throw new FilingTooLarge(most);
        }
    }
}
