package org.beian.notice;

import java.time.Instant;
import org.beian.trail.Masking;

/**
 * Mail as listed in the operator's outbox.
 *
 * @param recipient masked, except in the demo and for a mail that is held
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, or was to be tried
 * @param lastError last answer of the mail server, or null
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
        boolean hasLetter,
        boolean settled) {

    /** The same for whoever does not operate the system: its recipient is masked. */
    public static MailLine masked(Mail mail) {
        return of(mail, false);
    }

    static MailLine of(Mail mail, boolean demo) {
        boolean shown = demo || mail.state() == MailState.HELD;
        return new MailLine(
                mail.id(),
                shown ? mail.recipient() : Masking.contact(mail.recipient()),
                mail.subject(),
                mail.state(),
                mail.attempts(),
                mail.createdAt(),
                mail.dueAt(),
                mail.sentAt(),
                mail.lastError(),
                mail.letterId() != null,
                mail.isSettled());
    }

    /** Whether it is parked and waits for an operator. */
    public boolean maySettle() {
        return state == MailState.PARKED && !settled;
    }
}
