package org.beian.filing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.PersonNames;
import org.beian.account.SecondPerson;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/** Access of reviewers to the applications that wait for their authority, locked for an act. */
@ApplicationScoped
class TakenApplications {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Shanghai.ZONE);

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject Callers callers;
    @Inject PersonNames names;
    @Inject SecondPerson persons;
    @Inject History history;

    /**
     * One that the caller took and may act on.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected as {@link #waiting} and {@link #requireByNoOther}
     * @throws RequestRejected {@link FilingRefusal#FILING_HELD} while its sponsor disavows it
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_TAKEN} when nobody took it
     * @throws FilingStale when it changed since
     * @throws RequestRejected {@link FilingRefusal#FOUR_EYES} when the caller handed it in
     */
    FilingApplication byCaller(String id, int version) {
        FilingApplication application = waiting(id);
        requireByNoOther(application);
        application.provider().requireNotHeld(application.id());
        if (application.takenBy() == null) {
            throw FilingRefusal.FILING_NOT_TAKEN.of(application.id());
        }
        if (application.version() != version) {
            throw new FilingStale(application.id());
        }
        if (persons.isCaller(application.submitter())) {
            throw FilingRefusal.FOUR_EYES.of(application.id());
        }
        return application;
    }

    /**
     * One that is under review at the caller's authority.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when another authority decides
     *     it
     * @throws RequestRejected {@link FilingRefusal#FILING_DECIDED} when it is no longer under
     *     review
     */
    FilingApplication waiting(String id) {
        Authority own = callers.current().authority().orElse(null);
        FilingApplication application =
                hidden.unlessHidden(
                                filings.lock(FilingIds.parse(id)),
                                found ->
                                        own != null
                                                && found.authority()
                                                        .filter(own::equals)
                                                        .isPresent())
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        if (application.state() != FilingState.UNDER_REVIEW) {
            throw decided(application);
        }
        return application;
    }

    private RequestRejected decided(FilingApplication application) {
        List<HistoryEntry> entries = history.of(application);
        HistoryEntry last = entries.get(entries.size() - 1);
        return FilingRefusal.FILING_DECIDED.of(
                application.state(), person(last.actor()), TIME.format(last.time()));
    }

    private String person(String actor) {
        return names.of(actor).orElse(actor);
    }

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_TAKEN} when another reviewer has it
     */
    void requireByNoOther(FilingApplication application) {
        if (application.takenByOtherThan(callers.current().username())) {
            throw FilingRefusal.FILING_TAKEN.of(
                    person(application.takenBy()), TIME.format(application.takenAt()));
        }
    }
}
