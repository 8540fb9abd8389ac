package org.beian.document;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;

/**
 * Upload of documents, before the application or the management rules that name them (12.1, 9.4).
 */
@Stateless
public class Upload {

    private static final String PDF = "application/pdf";

    @Inject AccessDenials hidden;
    @Inject Attachments attachments;
    @Inject UploadQuota quota;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject AccountRepository accounts;
    @Inject ReadLog readLog;
    @Inject LimitRefusals refusals;
    @Inject Clock clock;

    /** Largest upload in bytes, by today's setting. */
    @RolesAllowed({PROVIDER, SPONSOR, IP_UNIT, REVIEWER, CLERK, MINISTRY, CONTENT_DEPARTMENT})
    public int maxBytes() {
        return settings.number("attachment.maxBytes", null, Shanghai.date(clock.instant()));
    }

    /**
     * Keeps a document.
     *
     * @param fileName as the applicant calls it; shown, never used as a path
     * @throws AttachmentRefused when the content is neither JPEG, PNG nor PDF
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE} over the limit of bytes
     *     or pixels
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_QUOTA} when the account sent in too
     *     many today, refused ones included
     */
    @Clause("12.1")
    @RolesAllowed({PROVIDER, SPONSOR, CONTENT_DEPARTMENT})
    public AttachmentInfo keep(String fileName, byte[] content) {
        return kept(fileName, content, false);
    }

    /**
     * Keeps a document that must be a PDF.
     *
     * @param fileName as the sender calls it; shown, never used as a path
     * @throws AttachmentRefused when the content is no PDF
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE} over the limit of bytes
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_QUOTA} when the account sent in too
     *     many today, refused ones included
     */
    @Clause("9.4")
    @RolesAllowed(IP_UNIT)
    public AttachmentInfo keepPdf(String fileName, byte[] content) {
        return kept(fileName, content, true);
    }

    /**
     * Keeps the scan of a written application that was handed in at the counter.
     *
     * @param fileName as the clerk calls it; shown, never used as a path
     * @throws AttachmentRefused as {@link #keep}
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE}, {@link
     *     DocumentRefusal#ATTACHMENT_QUOTA} as {@link #keep}
     */
    @Clause({"8.6", "4"})
    @RolesAllowed({CLERK, MINISTRY})
    public AttachmentInfo keepAtCounter(String fileName, byte[] content) {
        return kept(fileName, content, false);
    }

    /**
     * Keeps evidence of the authority, such as that a filing is untrue or a letter was served.
     *
     * @param fileName as the officer calls it; shown, never used as a path
     * @throws AttachmentRefused as {@link #keep}
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE}, {@link
     *     DocumentRefusal#ATTACHMENT_QUOTA} as {@link #keep}
     */
    @Clause({"8.2", "B5"})
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public AttachmentInfo keepEvidence(String fileName, byte[] content) {
        return kept(fileName, content, false);
    }

    private AttachmentInfo kept(String fileName, byte[] content, boolean pdf) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        int perDay = settings.number("attachment.perAccountPerDay", null, today);
        if (!quota.take(caller.accountId(), today, perDay)) {
            refusals.count(RequestLimit.DOCUMENTS_A_DAY);
            throw DocumentRefusal.ATTACHMENT_QUOTA.of(perDay);
        }
        CheckedContent checked =
                ContentCheck.check(
                        content,
                        settings.number("attachment.maxBytes", null, today),
                        settings.number("attachment.maxPixels", null, today));
        if (pdf && !PDF.equals(checked.mediaType())) {
            throw new AttachmentRefused("TYPE", checked.mediaType());
        }
        Attachment kept =
                new Attachment(
                        caller.unitId(),
                        caller.accountId(),
                        FileNames.plain(fileName),
                        checked,
                        now);
        attachments.add(kept);
        return new AttachmentInfo(
                kept.id(),
                caller.unitId(),
                kept.fileName(),
                kept.mediaType(),
                kept.bytes(),
                kept.sha256(),
                null);
    }

    /**
     * Name, type and size of an own document.
     *
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_NOT_FOUND} also for another unit's
     */
    @Clause("12.1")
    @RolesAllowed({PROVIDER, SPONSOR, CONTENT_DEPARTMENT})
    public AttachmentInfo ownInfo(String id) {
        AttachmentInfo info =
                attachments.info(id).orElseThrow(() -> DocumentRefusal.ATTACHMENT_NOT_FOUND.of(id));
        if (!info.unitId().equals(callers.current().unitId())) {
            hidden.reachedFor("ATTACHMENT", info.id());
            throw DocumentRefusal.ATTACHMENT_NOT_FOUND.of(id);
        }
        return info;
    }

    /**
     * An own document; that it is opened is logged with the account.
     *
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_NOT_FOUND} also for another unit's
     */
    @Clause({"12.1", "3"})
    @RolesAllowed({PROVIDER, SPONSOR, CONTENT_DEPARTMENT})
    public Attachment own(String id) {
        Attachment found =
                attachments
                        .content(ownInfo(id).id())
                        .orElseThrow(() -> DocumentRefusal.ATTACHMENT_NOT_FOUND.of(id));
        Account reader = accounts.find(callers.current().accountId()).orElseThrow();
        readLog.scanned(reader, ReadLog.OWN, "/attachments/" + id, null);
        return found;
    }
}
