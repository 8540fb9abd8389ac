package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.trail.NamedCase;
import org.beian.trail.SignedCheckpoint;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Observer that mails each checkpoint of the history to {@code beian.trail.mailTo}, so that it is
 * kept where who administers the system cannot change it.
 */
@ApplicationScoped
class CheckpointMails {

    @Inject
    @ConfigProperty(name = "beian.trail.mailTo")
    Optional<String> recipients;

    @Inject Outbox outbox;

    @Clause("B8")
    void mail(@Observes SignedCheckpoint taken) {
        recipients.ifPresent(
                addresses ->
                        outbox.queue(
                                addresses,
                                MailFrame.to(null).about("/operator/jobs.xhtml"),
                                "trail.checkpoint",
                                Locale.SIMPLIFIED_CHINESE,
                                new WholeHistory(),
                                null,
                                taken.name(),
                                taken.text()));
    }

    /** What the mail is about: no case of its own. */
    private record WholeHistory() implements NamedCase {

        @Override
        public String caseType() {
            return "HISTORY";
        }

        @Override
        public Long caseId() {
            return 0L;
        }
    }
}
