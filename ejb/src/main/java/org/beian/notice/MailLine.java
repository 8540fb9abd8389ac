package org.beian.notice;

import java.time.Instant;
import org.beian.value.EmailAddress;

/**
 * A mail as the operator sees it in the outbox.
 *
 * @param recipient masked, except in the demo and where no mail leaves
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, or was to be tried
 * @param lastError what the mail server said last, or null
 * @param hasLetter whether a letter goes with it
 */
public record MailLine(
        long id,
        String recipient,
        String subject,
        MailState state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Instant sentAt,
        String lastError,
        boolean hasLetter) {

    static MailLine of(Mail mail, boolean demo) {
        boolean shown = demo || mail.state() == MailState.HELD;
        return new MailLine(
                mail.id(),
                shown ? mail.recipient() : EmailAddress.parse(mail.recipient()).masked(),
                mail.subject(),
                mail.state(),
                mail.attempts(),
                mail.createdAt(),
                mail.dueAt(),
                mail.sentAt(),
                mail.lastError(),
                mail.letterId() != null);
    }
}
