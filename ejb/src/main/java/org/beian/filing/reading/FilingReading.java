package org.beian.filing.reading;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;
import org.beian.trail.reading.ReadRefusal;

/**
 * Reading of an application with all its parts by its applicant and by the sponsor who entrusted
 * it: personal data masked, each value in the clear only for a reason that is logged (principle 3).
 */
@Stateless
public class FilingReading {

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject FilingViewAssembler views;
    @Inject Callers callers;

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     */
    @Clause("12.2")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingView open(String id) {
        return views.forApplicant(readable(id));
    }

    /**
     * Shows one masked value; the act and its reason are logged.
     *
     * @param pointer JSON pointer of the value in the current round
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application, and when nothing masked stands there
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     */
    @Clause("3")
    @RolesAllowed({PROVIDER, SPONSOR})
    public String unmask(String id, String pointer, String reason) {
        return views.unmask(readable(id), pointer, reason);
    }

    /**
     * An attachment that the current round names.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application, and when the application names no such one, or one that neither its unit nor
     *     its sponsor uploaded
     */
    @Clause("12.2")
    @RolesAllowed({PROVIDER, SPONSOR})
    public Attachment attachment(String id, String attachmentId) {
        return views.attachment(readable(id), attachmentId, ReadLog.OWN, null);
    }

    private FilingApplication readable(String id) {
        Long caller = callers.current().unitId();
        return hidden.unlessHidden(
                        filings.find(FilingIds.parse(id)), found -> found.isReadBy(caller))
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
    }
}
