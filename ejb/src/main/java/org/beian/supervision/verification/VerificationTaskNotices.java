package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.supervision.VerificationTask;

/**
 * Notices about a verification task, in the transaction of the act (7.3): events to provider and
 * authority, mails to the provider with the letter.
 */
@ApplicationScoped
@Clause("7.3")
class VerificationTaskNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The provider learns what it has to verify. */
    void told(VerificationTask task, VerificationTaskLetters.Occasion occasion, Letter letter) {
        publish(task, occasion.code(), task.providerId());
        mail(task, occasion.name().toLowerCase(Locale.ROOT), letter);
    }

    /** The authority learns that the provider verified. */
    void reported(VerificationTask task) {
        publish(
                task,
                "VERIFICATION_TASK_REPORTED",
                units.unitOf(task.authority()).orElseThrow().id());
    }

    /** The provider learns that nothing is to be done any more. */
    void ended(VerificationTask task) {
        publish(task, "VERIFICATION_TASK_ENDED", task.providerId());
        mail(task, "ended", null);
    }

    private void publish(VerificationTask task, String type, Long recipient) {
        events.publish(
                recipient,
                type,
                task,
                null,
                Map.of(
                        "state",
                        task.state().name(),
                        "filingNumber",
                        task.filingNumber(),
                        "due",
                        task.due().toString()));
    }

    private void mail(VerificationTask task, String template, Letter letter) {
        Unit provider = units.find(task.providerId()).orElseThrow();
        if (provider.email() == null) {
            return;
        }
        String authority = units.nameOf(task.authority()).orElse("");
        outbox.queue(
                provider.email(),
                MailFrame.to(provider.name())
                        .about("/provider/verificationTask.xhtml?id=" + task.id())
                        .signedBy(authority),
                "verificationTask." + template,
                Locale.SIMPLIFIED_CHINESE,
                task,
                letter == null ? null : letter.id(),
                task.filingNumber(),
                task.name(),
                authority,
                calendars.lastDay(task.due()),
                letter == null ? "" : letter.number());
    }
}
