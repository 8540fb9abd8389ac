package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.beian.code.Calendars;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;

/**
 * Notices to the sponsor of an empty filing, in the transaction of the act: letter, event and mail
 * (B14).
 */
@ApplicationScoped
class ClearingNotices {

    @Inject ClearingLetters letters;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    Letter letter(Clearing clearing) {
        return letters.issue(clearing);
    }

    /** The sponsor learns until when it may mend it. */
    @Clause("B14")
    void opened(Clearing clearing, IcpSubject subject, Letter letter) {
        String template =
                clearing.kind() == ClearingKind.EMPTY_WEBSITE
                        ? "clearing.opened.website"
                        : "clearing.opened.subject";
        tell(clearing, subject, "CLEARING_OPENED", template, letter);
    }

    /** The sponsor learns that nothing is to be done any more. */
    @Clause("B14")
    void lifted(Clearing clearing, IcpSubject subject) {
        tell(clearing, subject, "CLEARING_LIFTED", "clearing.lifted", null);
    }

    /** The sponsor learns that the filing was cancelled. */
    @Clause("B14")
    void cleared(Clearing clearing, IcpSubject subject, Letter letter) {
        tell(clearing, subject, "CLEARING_CLEARED", "clearing.cleared", letter);
    }

    private void tell(
            Clearing clearing, IcpSubject subject, String type, String template, Letter letter) {
        if (subject.holderId() != null) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("state", clearing.state().name());
            payload.put("kind", clearing.kind().name());
            payload.put("filingNumber", clearing.filingNumber());
            payload.put("due", clearing.due().toString());
            events.publish(subject.holderId(), type, clearing, null, payload);
        }
        String recipient = parties.addressOf(subject);
        if (recipient != null) {
            String authority = units.nameOf(clearing.authority()).orElse("");
            outbox.queue(
                    recipient,
                    frame(clearing, subject).signedBy(authority),
                    template,
                    Locale.SIMPLIFIED_CHINESE,
                    clearing,
                    letter == null ? null : letter.id(),
                    clearing.filingNumber(),
                    clearing.name(),
                    authority,
                    calendars.lastDay(clearing.due()),
                    letter == null ? "" : letter.number());
        }
    }

    /** A sponsor without an account has no page. */
    private static MailFrame frame(Clearing clearing, IcpSubject subject) {
        MailFrame frame = MailFrame.to(subject.name());
        return subject.holderId() == null
                ? frame
                : frame.about("/sponsor/clearing.xhtml?id=" + clearing.id());
    }
}
