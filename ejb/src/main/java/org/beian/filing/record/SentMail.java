package org.beian.filing.record;

import java.time.Instant;
import org.beian.notice.MailState;
import org.beian.trail.Masking;

/** Mail on a record card; its recipient is masked. */
public record SentMail(
        long id,
        String recipient,
        String subject,
        MailState state,
        String caseType,
        long caseId,
        Instant createdAt,
        Instant sentAt) {

    public SentMail {
        recipient = Masking.contact(recipient);
    }
}
