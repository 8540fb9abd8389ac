package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.beian.code.Calendars;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;
import org.beian.unfiledchange.UnfiledChange;

/**
 * Notices about an unfiled change, in the transaction of the act (8.4): events to sponsor, to the
 * provider that reported it, and to the authority; mails with the letter to the sponsor.
 */
@ApplicationScoped
@Clause("8.4")
class UnfiledChangeNotices {

    @Inject EntityManager em;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The sponsor learns of a letter: what it has to do, or that nothing is to be done. */
    void told(UnfiledChange change, UnfiledChangeLetters.Occasion occasion, Letter letter) {
        publish(change, occasion.code(), holder(change), change.found().providerId());
        mail(change, "unfiledChange." + occasion.name().toLowerCase(Locale.ROOT), letter);
    }

    /** The authority learns what the sponsor answers. */
    void answered(UnfiledChange change) {
        publish(
                change,
                "UNFILED_CHANGE_ANSWERED",
                units.unitOf(change.authority()).orElseThrow().id());
    }

    /** Sponsor and reporter learn that it has ended; the sponsor by mail where it did nothing. */
    void ended(UnfiledChange change, boolean byMail) {
        publish(change, "UNFILED_CHANGE_ENDED", holder(change), change.found().providerId());
        if (byMail) {
            mail(change, "unfiledChange.lapsed", null);
        }
    }

    /** Sponsor, reporter and the authority there learn that it goes with the filing that moved. */
    void followed(UnfiledChange change) {
        publish(
                change,
                "UNFILED_CHANGE_FOLLOWED",
                holder(change),
                change.found().providerId(),
                units.unitOf(change.authority()).orElseThrow().id());
        mail(change, "unfiledChange.followed", null);
    }

    private void publish(UnfiledChange change, String type, Long... recipients) {
        Stream.of(recipients)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(
                        unit ->
                                events.publish(
                                        unit,
                                        type,
                                        change,
                                        null,
                                        Map.of(
                                                "state",
                                                change.state().name(),
                                                "filingNumber",
                                                change.filingNumber(),
                                                "item",
                                                change.found().item().name(),
                                                "due",
                                                change.due().toString())));
    }

    private void mail(UnfiledChange change, String template, Letter letter) {
        IcpSubject subject = subject(change);
        String recipient = parties.addressOf(subject);
        if (recipient == null) {
            return;
        }
        String authority = units.nameOf(change.authority()).orElse("");
        MailFrame frame = MailFrame.to(subject.name());
        outbox.queue(
                recipient,
                // a sponsor without an account has no page
                (subject.holderId() == null
                                ? frame
                                : frame.about("/sponsor/unfiledChange.xhtml?id=" + change.id()))
                        .signedBy(authority),
                template,
                Locale.SIMPLIFIED_CHINESE,
                change,
                letter == null ? null : letter.id(),
                change.filingNumber(),
                change.name(),
                authority,
                calendars.lastDay(change.due()),
                letter == null ? "" : letter.number());
    }

    private Long holder(UnfiledChange change) {
        return subject(change).holderId();
    }

    private IcpSubject subject(UnfiledChange change) {
        return em.find(IcpSubject.class, change.subjectId());
    }
}
