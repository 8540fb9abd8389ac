package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import org.beian.trail.Trailed;

/** Takes mails in the transaction of what they tell of; a timer sends them (house.md, "Notice"). */
@ApplicationScoped
public class Outbox {

    @Inject EntityManager em;
    @Inject MailTexts texts;
    @Inject Clock clock;

    /**
     * Queues one mail.
     *
     * @param recipient one address; line breaks and other control characters are refused
     * @param template key in the bundle {@code Mails}: {@code <template>.subject}, {@code
     *     <template>.body}
     * @param about the case that the mail tells of
     * @param letterId the letter to attach as PDF, or null
     * @param arguments inserted as plain text
     */
    public void queue(
            String recipient,
            String template,
            Locale locale,
            Trailed about,
            Long letterId,
            Object... arguments) {
        em.persist(
                new Mail(
                        recipient,
                        texts.subject(template, locale, arguments),
                        texts.body(template, locale, arguments),
                        about.caseType(),
                        about.caseId(),
                        letterId,
                        clock.instant()));
    }
}
