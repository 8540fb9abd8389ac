package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.beian.law.Shanghai;
import org.beian.trail.NamedCase;
import org.beian.value.EmailAddress;

/**
 * Transactional outbox: a mail is queued in the transaction of what it reports, and sent later by a
 * timer.
 */
@ApplicationScoped
public class Outbox {

    @Inject EntityManager em;
    @Inject MailTexts texts;
    @Inject Clock clock;

    /**
     * Queues one mail to each recipient.
     *
     * @param recipients one address, or several with {@code ;} between them
     * @param frame whom it addresses, who signs it, and the page that it is about
     * @param template key in the bundle {@code Mails}: {@code <template>.subject}, {@code
     *     <template>.body}
     * @param about the case that the mail is about
     * @param letterId the letter to attach as PDF, or null
     * @param arguments inserted as plain text
     * @throws org.beian.value.InvalidValue {@code EMAIL_SYNTAX} or {@code EMAIL_LENGTH} when one is
     *     no address; an address with control characters is none
     */
    public void queue(
            String recipients,
            MailFrame frame,
            String template,
            Locale locale,
            NamedCase about,
            Long letterId,
            Object... arguments) {
        for (EmailAddress recipient : EmailAddress.parseList(recipients)) {
            em.persist(mail(recipient, frame, template, locale, about, letterId, arguments));
        }
    }

    /**
     * Queues a mail whose text holds a secret, such as the token of a one-time link. Once the mail
     * is sent, the secret is removed from the stored text; before, it is shown in the demo only.
     *
     * @param secret a part of the formatted text, at most 100 characters
     * @throws org.beian.value.InvalidValue as {@link #queue}
     */
    public void queueSecret(
            EmailAddress recipient,
            MailFrame frame,
            String template,
            Locale locale,
            NamedCase about,
            String secret,
            Object... arguments) {
        Mail mail = mail(recipient, frame, template, locale, about, null, arguments);
        mail.keepSecret(secret);
        em.persist(mail);
    }

    /** Masks the mails about a case that ended long ago. */
    public void mask(NamedCase about, UnaryOperator<String> mask) {
        em.createQuery(
                        """
                        select m from Mail m where m.caseType = :type and m.caseId = :id
                        and m.state <> :sending""",
                        Mail.class)
                .setParameter("type", about.caseType())
                .setParameter("id", about.caseId())
                .setParameter("sending", MailState.SENDING)
                .getResultList()
                .forEach(mail -> mail.mask(mask, clock.instant()));
    }

    private Mail mail(
            EmailAddress recipient,
            MailFrame frame,
            String template,
            Locale locale,
            NamedCase about,
            Long letterId,
            Object... arguments) {
        Instant now = clock.instant();
        return new Mail(
                recipient,
                texts.subject(template, locale, arguments),
                texts.body(template, frame, Shanghai.date(now), locale, arguments),
                locale,
                about,
                letterId,
                now);
    }
}
