package org.beian.filing.review;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.code.CodeTables;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingJson;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Correction of what an attachment is for, by the reviewer who has the application: a mandate that
 * was handed in as a scan, and the like. The document itself is never changed, and the automatic
 * check runs again at the decision (12.4, 13.3).
 */
@Stateless
public class PurposeCorrection {

    private static final String TABLE = "attachment-purposes";

    @Inject TakenApplications taken;
    @Inject FilingRepository filings;
    @Inject CodeTables codes;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Puts another purpose in the place of a wrong one; the history tells both.
     *
     * @param version the version that the caller saw
     * @param attachment id of an attachment of the application
     * @param purpose code of the table {@code attachment-purposes} of today
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND}, {@link
     *     FilingRefusal#FILING_DECIDED}, {@link FilingRefusal#FILING_TAKEN}, {@link
     *     FilingRefusal#FILING_HELD}, {@link FilingRefusal#FILING_NOT_TAKEN}, {@link
     *     FilingRefusal#FILING_STALE} or {@link FilingRefusal#FOUR_EYES} for the application
     * @throws RequestRejected {@link FilingRefusal#ATTACHMENT_PURPOSE_INVALID} when it has no such
     *     attachment, there is no such purpose, or the attachment has that
     */
    @Clause({"12.4", "13.3"})
    @RolesAllowed({REVIEWER, MINISTRY})
    public void correct(String id, int version, String attachment, String purpose) {
        FilingApplication application = taken.byCaller(id, version);
        FilingRound round = filings.round(application.id(), application.round());
        FilingContent content = FilingJson.read(round.content());
        String before =
                content.attachments().stream()
                        .filter(use -> use.id().equals(attachment))
                        .map(AttachmentUse::purpose)
                        .findFirst()
                        .orElse("");
        boolean possible =
                !before.isEmpty()
                        && !before.equals(purpose)
                        && codes.find(TABLE, purpose, Shanghai.date(clock.instant())).isPresent();
        if (!possible) {
            throw FilingRefusal.ATTACHMENT_PURPOSE_INVALID.of(application.id());
        }
        round.reword(FilingJson.write(content.using(attachment, purpose)));
        history.write(
                application,
                Act.note(
                        "CORRECT_PURPOSE",
                        before + ", " + purpose,
                        application.onBehalf() ? "12.4" : "13.3"),
                round);
    }
}
