package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.code.Calendars;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Notices about the replacement of an access, in the transaction of the act: events to the sponsor
 * and to both providers, mails to those who have something to do (B13).
 */
@ApplicationScoped
class ReplacementNotices {

    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The new access is to be opened until its last day. */
    @Clause("B13")
    void begun(AccessReplacement replacement, IcpSubject subject) {
        publish(replacement, subject, "ACCESS_REPLACEMENT_BEGUN");
        mail(replacement, sponsor(replacement, subject), "replacement.begun.sponsor", null);
        mail(replacement, provider(replacement), "replacement.begun.provider", null);
    }

    /** The other access ended; its provider has the order to stop. */
    @Clause("B13")
    void completed(AccessReplacement replacement, IcpSubject subject, Letter letter) {
        publish(replacement, subject, "ACCESS_REPLACED");
        mail(replacement, sponsor(replacement, subject), "replacement.completed", letter);
    }

    /** It was given up or overtaken. */
    @Clause("B13")
    void ended(AccessReplacement replacement, IcpSubject subject) {
        publish(replacement, subject, "ACCESS_REPLACEMENT_ENDED");
        mail(replacement, provider(replacement), "replacement.ended", null);
    }

    private void publish(AccessReplacement replacement, IcpSubject subject, String type) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", replacement.state().name());
        payload.put("filingNumber", replacement.filingNumber());
        payload.put("from", unit(replacement.endingProviderId()).code());
        payload.put("to", unit(replacement.addedProviderId()).code());
        payload.put("due", replacement.due().toString());
        Stream.of(replacement.endingProviderId(), replacement.addedProviderId(), subject.holderId())
                .filter(unit -> unit != null)
                // events are numbered by unit: always in the same order
                .sorted()
                .forEach(unit -> events.publish(unit, type, replacement, null, payload));
    }

    /** Somebody who gets a mail; without an address there is none. */
    private record Reader(String address, MailFrame frame) {}

    /** A sponsor without an account has no page. */
    private Reader sponsor(AccessReplacement replacement, IcpSubject subject) {
        MailFrame frame = MailFrame.to(subject.name());
        return new Reader(
                parties.addressOf(subject),
                subject.holderId() == null
                        ? frame
                        : frame.about("/sponsor/replacement.xhtml?id=" + replacement.id()));
    }

    private Reader provider(AccessReplacement replacement) {
        Unit provider = unit(replacement.addedProviderId());
        return new Reader(
                provider.email(),
                MailFrame.to(provider.name())
                        .about("/provider/replacement.xhtml?id=" + replacement.id()));
    }

    private void mail(
            AccessReplacement replacement, Reader reader, String template, Letter letter) {
        if (reader.address() == null) {
            return;
        }
        outbox.queue(
                reader.address(),
                reader.frame().signedBy(units.nameOf(replacement.authority()).orElse("")),
                template,
                Locale.SIMPLIFIED_CHINESE,
                replacement,
                letter == null ? null : letter.id(),
                replacement.filingNumber(),
                replacement.websiteName(),
                unit(replacement.endingProviderId()).name(),
                unit(replacement.addedProviderId()).name(),
                calendars.lastDay(replacement.due()),
                letter == null ? "" : letter.number());
    }

    private Unit unit(Long id) {
        return units.find(id).orElseThrow();
    }
}
