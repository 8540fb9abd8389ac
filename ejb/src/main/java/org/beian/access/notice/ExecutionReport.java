package org.beian.access.notice;

import java.time.Instant;
import java.util.List;

/**
 * Report of a provider on a stop-access or resume-access notice (formats.md 8).
 *
 * @param executedAt when it was carried out: from the day of the order on, and not ahead. Where the
 *     website is not served any more, when it was stopped before: not before access was opened.
 *     Null is allowed unless it was carried out
 * @param officer of the provider's roster who answers for it; blank for the caller itself
 * @param result null where none was chosen
 * @param note 4 to 1000 characters; may be empty where it was carried out
 * @param attachments ids of the provider's own documents
 */
public record ExecutionReport(
        Instant executedAt,
        String officer,
        ExecutionResult result,
        String note,
        List<String> attachments) {

    public ExecutionReport {
        attachments = List.copyOf(attachments);
    }
}
