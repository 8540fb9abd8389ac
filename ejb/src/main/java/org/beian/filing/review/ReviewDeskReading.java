package org.beian.filing.review;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.content.FilingJson;
import org.beian.filing.reading.FilingView;
import org.beian.filing.reading.FilingViewAssembler;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.notice.waiting.Escalations;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.Authority;

/**
 * Reading by an authority (principle 2): its queue, and applications that it decides, or, for a
 * bureau, that are (a) domiciled in its province or (b) to be given access there; the ministry
 * reads those of every bureau (5.2). An authority also reads what somebody below is late with, as
 * long as it is (B1). Reading under (b), by the ministry what a bureau decides, of what is late,
 * and showing unmasked values and attachments are logged.
 */
@Stateless
public class ReviewDeskReading {

    private static final int MOST_AT_ONCE = 50;

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject FilingViewAssembler views;
    @Inject ReviewQueue queue;
    @Inject ConflictQueries conflicts;
    @Inject Callers callers;
    @Inject ReadLog readLog;
    @Inject Escalations escalations;

    /** The next page after a position, at most 100 rows. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<QueueRow> queue(QueueFilter filter, String search, QueuePosition after, int limit) {
        return queue.next(
                authority(), filter, search, callers.current().username(), after, clamped(limit));
    }

    /** The page before a position, at most 100 rows, in the queue's order. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<QueueRow> queueBefore(
            QueueFilter filter, String search, QueuePosition before, int limit) {
        return queue.previous(
                authority(), filter, search, callers.current().username(), before, clamped(limit));
    }

    @Clause({"5.5", "6.1"})
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public QueueCounts counts() {
        return queue.counts(authority(), callers.current().username());
    }

    /**
     * Opens an application for reading; that who took it opens it is logged.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when the caller's authority
     *     does not decide it, and is not the ministry, and it is neither domiciled nor to be given
     *     access in its province, and nobody below the authority is late with it
     */
    @Clause({"2", "B1"})
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public FilingView open(String id) {
        FilingApplication application = readable(id);
        if (isTakenByCaller(application)) {
            readLog.opened(application, application.takenAt());
        }
        return views.forBureau(application, decidedHere(application));
    }

    /**
     * Shows one masked value; the act and its reason are logged.
     *
     * @param pointer JSON pointer of the value in the current round
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public String unmask(String id, String pointer, String reason) {
        return views.unmask(readable(id), pointer, reason);
    }

    /**
     * Shows all masked values of an application that the caller took; each is logged.
     *
     * @param reason 4 to 1000 characters
     * @return the values in the clear by their JSON pointers
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_TAKEN} when the caller did not take
     *     it
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, MINISTRY})
    public Map<String, String> unmaskAll(String id, String reason) {
        FilingApplication application = readable(id);
        if (!isTakenByCaller(application)) {
            throw FilingRefusal.FILING_NOT_TAKEN.of(id);
        }
        return views.unmaskAll(application, reason);
    }

    /**
     * Whose filings and applications an application conflicts with; of another province, for the
     * ministry of a bureau, only that there is one.
     */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<Conflict> conflicts(String id) {
        Authority own = authority();
        return conflicts.of(readable(id)).stream()
                .map(other -> other.isKnownTo(own) ? other : other.hidden())
                .distinct()
                .toList();
    }

    /**
     * Applications, at most 50, that the caller took and opened, without findings and without a
     * paper document to be seen: those that {@link FilingReview#approveOpened} approves.
     */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, MINISTRY})
    public List<QueueRow> approvable() {
        return queue.openedWithoutFindings(authority(), callers.current().username()).stream()
                .filter(row -> !needsApprovalDocument(row))
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private boolean needsApprovalDocument(QueueRow row) {
        return FilingJson.read(filings.round(row.id(), row.round()).content())
                .needsApprovalDocument();
    }

    private boolean isTakenByCaller(FilingApplication application) {
        return application.state() == FilingState.UNDER_REVIEW
                && callers.current().username().equals(application.takenBy());
    }

    /**
     * An attachment that the current round names; that it is opened is logged.
     *
     * @param reason 4 to 1000 characters; not asked of who took the application
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when the caller may not read
     *     the application or it names no such one
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the caller did not
     *     take it, and the reason is not 4 to 1000 characters of plain text
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Attachment attachment(String id, String attachmentId, String reason) {
        FilingApplication application = readable(id);
        String basis = isTakenByCaller(application) ? ReadLog.TAKEN : null;
        return views.attachment(application, attachmentId, basis, reason);
    }

    private FilingApplication readable(String id) {
        FilingApplication application =
                hidden.unlessHidden(
                                filings.find(FilingIds.parse(id)),
                                found -> mayRead(found) || isLate(found))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        if (!mayRead(application)) {
            readLog.read(application, ReadLog.ESCALATED, null, null);
        } else if (!isOwn(application)) {
            boolean place = authority().province().isPresent();
            readLog.read(application, place ? "ACCESS_PLACE" : "SUPERVISED", null, null);
        }
        return application;
    }

    /** Only what was ever submitted: neither a draft nor a withdrawn draft. */
    private boolean mayRead(FilingApplication application) {
        return application.submittedAt() != null
                && (isOwn(application)
                        || authority()
                                .province()
                                .map(place -> filings.hasPlace(application.id(), place))
                                .orElse(true));
    }

    /** Whether the caller's authority was told that somebody below is late with it. */
    private boolean isLate(FilingApplication application) {
        return escalations.isWith(authority(), application.caseType(), application.id());
    }

    private static int clamped(int limit) {
        return Math.max(1, Math.min(limit, 100));
    }

    /** Whether the caller's authority decides it, or it is domiciled in the caller's province. */
    private boolean isOwn(FilingApplication application) {
        return decidedHere(application)
                || application
                        .province()
                        .map(Authority::bureauOf)
                        .equals(callers.current().authority());
    }

    private boolean decidedHere(FilingApplication application) {
        return application.authority().equals(callers.current().authority());
    }

    private Authority authority() {
        return callers.current()
                .authority()
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of("?"));
    }
}
