package org.beian.filing.review;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.reading.FilingView;
import org.beian.filing.reading.FilingViewAssembler;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Province;

/**
 * Reading by a bureau (principle 2): its queue, and applications that are (a) domiciled in its
 * province or (b) to be given access there. Reading under (b) and showing unmasked values are
 * logged.
 */
@Stateless
public class ReviewDeskReading {

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject FilingViewAssembler views;
    @Inject ReviewQueue queue;
    @Inject Callers callers;
    @Inject ReadLog readLog;

    /** The next page after a position, at most 100 rows. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK})
    public List<QueueRow> queue(QueueFilter filter, String search, QueuePosition after, int limit) {
        return queue.next(
                province(), filter, search, callers.current().username(), after, clamped(limit));
    }

    /** The page before a position, at most 100 rows, in the queue's order. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK})
    public List<QueueRow> queueBefore(
            QueueFilter filter, String search, QueuePosition before, int limit) {
        return queue.previous(
                province(), filter, search, callers.current().username(), before, clamped(limit));
    }

    @Clause("6.1")
    @RolesAllowed({REVIEWER, CLERK})
    public QueueCounts counts() {
        return queue.counts(province(), callers.current().username());
    }

    /**
     * Opens an application for reading.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when it is neither domiciled
     *     nor to be given access in the caller's province
     */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK})
    public FilingView open(String id) {
        FilingApplication application = readable(id);
        return views.forBureau(application, domiciledHere(application));
    }

    /**
     * Shows one masked value; the act and its reason are logged.
     *
     * @param pointer JSON pointer of the value in the current round
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#UNMASKING_WITHOUT_REASON} when the reason is not
     *     4 to 1000 characters of plain text
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK})
    public String unmask(String id, String pointer, String reason) {
        return views.unmask(readable(id), pointer, reason);
    }

    /**
     * An attachment that the current round names.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when the caller may not read
     *     the application or it names no such one
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK})
    public Attachment attachment(String id, String attachmentId) {
        return views.attachment(readable(id), attachmentId, true);
    }

    private FilingApplication readable(String id) {
        FilingApplication application =
                hidden.unlessHidden(filings.find(FilingIds.parse(id)), this::mayRead)
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        if (!domiciledHere(application)) {
            readLog.read(application, "ACCESS_PLACE", null, null);
        }
        return application;
    }

    /** Only what was ever submitted: neither a draft nor a withdrawn draft. */
    private boolean mayRead(FilingApplication application) {
        return application.submittedAt() != null
                && (domiciledHere(application) || filings.hasPlace(application.id(), province()));
    }

    private static int clamped(int limit) {
        return Math.max(1, Math.min(limit, 100));
    }

    private boolean domiciledHere(FilingApplication application) {
        return application.province().filter(province()::equals).isPresent();
    }

    private Province province() {
        Caller caller = callers.current();
        return caller.ownProvince().orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of("?"));
    }
}
