package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.beian.cancellation.revival.RevivedAccesses.Revived;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Notices to sponsor and provider that an access which had come back is ended as of its first end,
 * by event and mail, in the transaction of the act.
 */
@ApplicationScoped
class RevivedAccessNotices {

    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    void ended(Revived revived, IcpWebsite website, IcpSubject subject) {
        Unit provider = units.find(revived.access().providerId()).orElseThrow();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("filingNumber", website.filingNumber());
        payload.put("provider", provider.code());
        payload.put("endedOn", Shanghai.date(revived.endedAt()).toString());
        if (subject.holderId() != null) {
            events.publish(subject.holderId(), "ACCESS_REVIVAL_ENDED", revived.by(), null, payload);
        }
        events.publish(provider.id(), "ACCESS_REVIVAL_ENDED", revived.by(), null, payload);
        mail(parties.addressOf(subject), subject.name(), revived, website, subject, provider);
        mail(provider.email(), provider.name(), revived, website, subject, provider);
    }

    private void mail(
            String recipient,
            String name,
            Revived revived,
            IcpWebsite website,
            IcpSubject subject,
            Unit provider) {
        if (recipient == null) {
            return;
        }
        String authority = units.nameOf(parties.authorityOf(subject)).orElse("");
        outbox.queue(
                recipient,
                MailFrame.to(name).signedBy(authority),
                "access.revivalEnded",
                Locale.SIMPLIFIED_CHINESE,
                revived.by(),
                null,
                website.filingNumber(),
                website.name(),
                provider.name(),
                Shanghai.date(revived.endedAt()));
    }
}
