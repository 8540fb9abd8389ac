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
import org.beian.letter.Letter;
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

    /**
     * @param decision of the authority; null where the job ended it
     */
    void ended(Revived revived, IcpWebsite website, IcpSubject subject, Letter decision) {
        Unit provider = units.find(revived.access().providerId()).orElseThrow();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("filingNumber", website.filingNumber());
        payload.put("provider", provider.code());
        payload.put("endedOn", Shanghai.date(revived.endedAt()).toString());
        if (subject.holderId() != null) {
            events.publish(subject.holderId(), "ACCESS_REVIVAL_ENDED", revived.by(), null, payload);
        }
        events.publish(provider.id(), "ACCESS_REVIVAL_ENDED", revived.by(), null, payload);
        String authority = units.nameOf(parties.authorityOf(subject)).orElse("");
        Ended ended = new Ended(revived, website, provider, authority, decision);
        mail(parties.addressOf(subject), subject.name(), ended);
        mail(provider.email(), provider.name(), ended);
    }

    /** What both mails say. */
    private record Ended(
            Revived revived,
            IcpWebsite website,
            Unit provider,
            String authority,
            Letter decision) {}

    private void mail(String recipient, String name, Ended ended) {
        if (recipient == null) {
            return;
        }
        Letter decision = ended.decision();
        outbox.queue(
                recipient,
                MailFrame.to(name).signedBy(ended.authority()),
                decision == null ? "access.revivalEnded" : "access.uncertainEnded",
                Locale.SIMPLIFIED_CHINESE,
                ended.revived().by(),
                decision == null ? null : decision.id(),
                ended.website().filingNumber(),
                ended.website().name(),
                ended.provider().name(),
                Shanghai.date(ended.revived().endedAt()),
                ended.authority(),
                decision == null ? "" : decision.number());
    }
}
