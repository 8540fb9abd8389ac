package org.beian.enforcement.closure;

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
import org.beian.value.Authority;

/**
 * Notices about a request for assistance, in the transaction of the act: event and mail to the
 * bureau on the other side (16.5).
 */
@ApplicationScoped
@Clause("16.5")
class AssistanceNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The bureau asked learns what it is asked for. */
    void sent(Assistance about, Letter letter) {
        tell(about.asked(), about.authority(), "ASSISTANCE_SENT", "assistance.sent", about, letter);
    }

    /** The bureau that asks learns that the providers are ordered to stop access. */
    void ordered(Assistance about) {
        tell(
                about.authority(),
                about.asked(),
                "ASSISTANCE_ORDERED",
                "assistance.ordered",
                about,
                null);
    }

    /** The bureau that asks learns what came of it. */
    void replied(Assistance about, Letter letter) {
        tell(
                about.authority(),
                about.asked(),
                "ASSISTANCE_REPLIED",
                "assistance.replied",
                about,
                letter);
    }

    /** The bureau that asks learns why it is not assisted. */
    void declined(Assistance about, Letter letter) {
        tell(
                about.authority(),
                about.asked(),
                "ASSISTANCE_DECLINED",
                "assistance.declined",
                about,
                letter);
    }

    /** The ministry learns what the bureau that asks took to it. */
    void referred(Assistance about, Letter letter) {
        tell(
                Authority.MINISTRY,
                about.authority(),
                "ASSISTANCE_REFERRED",
                "assistance.referred",
                about,
                letter);
    }

    /** The bureau asked learns that it has to help, and the one that asks that it will. */
    void instructed(Assistance about, Letter letter) {
        tell(
                about.asked(),
                Authority.MINISTRY,
                "ASSISTANCE_INSTRUCTED",
                "assistance.instructed",
                about,
                letter);
        tell(
                about.authority(),
                Authority.MINISTRY,
                "ASSISTANCE_INSTRUCTED",
                "assistance.instructed",
                about,
                letter);
    }

    /** The bureau that asks learns that it is not assisted. */
    void upheld(Assistance about, Letter letter) {
        tell(
                about.authority(),
                Authority.MINISTRY,
                "ASSISTANCE_UPHELD",
                "assistance.upheld",
                about,
                letter);
    }

    /** The bureau asked learns that the decision was revoked. */
    void revoked(Assistance about, Letter letter) {
        tell(
                about.asked(),
                about.authority(),
                "ASSISTANCE_REVOKED",
                "assistance.revoked",
                about,
                letter);
    }

    private void tell(
            Authority to,
            Authority from,
            String type,
            String template,
            Assistance about,
            Letter letter) {
        Unit recipient = units.unitOf(to).orElseThrow();
        events.publish(
                recipient.id(),
                type,
                about,
                null,
                Map.of(
                        "state",
                        about.state().name(),
                        "caseNumber",
                        about.caseNumber(),
                        "site",
                        about.site(),
                        "due",
                        about.due().toString()));
        if (recipient.email() == null) {
            return;
        }
        String sender = units.nameOf(from).orElse("");
        outbox.queue(
                recipient.email(),
                MailFrame.to(recipient.name())
                        .about(
                                (to.equals(Authority.MINISTRY) ? "/ministry" : "/bureau")
                                        + "/assistance.xhtml?id="
                                        + about.id())
                        .signedBy(sender),
                template,
                Locale.SIMPLIFIED_CHINESE,
                about,
                letter == null ? null : letter.id(),
                about.letterNumber(),
                about.site(),
                sender,
                calendars.lastDay(about.due()),
                letter == null ? "" : letter.number());
    }
}
