package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Notifications of the other party of an application: events for programs, and mails. They are
 * stored in the transaction of the act.
 */
@ApplicationScoped
public class AccessNotices {

    @Inject Units units;
    @Inject EventPublisher events;
    @Inject Outbox outbox;

    /**
     * Publishes an event for the provider, unless the provider itself acted for a customer without
     * an account.
     */
    public void tellProvider(AccessApplication application, String type) {
        if (application.sponsorId() != null) {
            events.publish(
                    application.providerId(),
                    type,
                    application,
                    application.reference(),
                    payload(application));
        }
    }

    /**
     * Publishes an event for the sponsor's unit and queues a mail to it; a customer without an
     * account gets a mail where its address is known.
     *
     * @param template in the bundle of mails; takes id, website, provider, number and words
     * @param words what the mail is about: addresses and the day they are kept to, a reason, or a
     *     day
     */
    public void tellSponsor(
            AccessApplication application, String type, String template, Object... words) {
        if (application.sponsorId() != null) {
            events.publish(application.sponsorId(), type, application, null, payload(application));
        }
        String recipient = recipient(application);
        if (recipient != null) {
            List<Object> arguments = new ArrayList<>();
            arguments.add(application.id().toString());
            arguments.add(application.websiteName());
            arguments.add(units.find(application.providerId()).map(Unit::name).orElse(""));
            arguments.add(Objects.requireNonNullElse(application.filingNumber(), ""));
            arguments.addAll(List.of(words));
            outbox.queue(
                    recipient,
                    frame(application),
                    template,
                    Locale.SIMPLIFIED_CHINESE,
                    application,
                    null,
                    arguments.toArray());
        }
    }

    /** A customer without an account has no page. */
    private MailFrame frame(AccessApplication application) {
        return application.sponsorId() == null
                ? MailFrame.to(application.customer().name())
                : MailFrame.to(units.find(application.sponsorId()).map(Unit::name).orElse(null))
                        .about("/sponsor/accessOne.xhtml?id=" + application.id());
    }

    private String recipient(AccessApplication application) {
        return application.sponsorId() == null
                ? application.customer().email()
                : units.find(application.sponsorId()).map(Unit::email).orElse(null);
    }

    private static Map<String, Object> payload(AccessApplication application) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", application.state().name());
        payload.put("filingNumber", application.filingNumber());
        return payload;
    }
}
