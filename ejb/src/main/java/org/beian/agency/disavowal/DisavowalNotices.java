package org.beian.agency.disavowal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalState;
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
 * Notices about a disavowal to authority, provider and sponsor, in the transaction of the act
 * (B12): events, and mails in which letters are attached.
 */
@ApplicationScoped
@Clause("B12")
class DisavowalNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** Authority and provider learn of it; the provider is asked for an answer. */
    void disavowed(Disavowal disavowal) {
        toProvider(
                disavowal,
                "DISAVOWAL_STATED",
                "disavowal.answer",
                disavowal.answerDue(),
                disavowal.reason());
        toAuthority(
                disavowal,
                "DISAVOWAL_STATED",
                "disavowal.stated",
                name(disavowal.providerId()),
                calendars.lastDay(disavowal.deadline()),
                disavowal.reason());
    }

    /** Authority and sponsor learn what the provider answers. */
    void answered(Disavowal disavowal) {
        publish(disavowal.sponsorId(), "DISAVOWAL_ANSWERED", disavowal);
        publish(authority(disavowal).id(), "DISAVOWAL_ANSWERED", disavowal);
    }

    /** Authority and provider learn that it was taken back. */
    void withdrawn(Disavowal disavowal) {
        publish(disavowal.providerId(), "DISAVOWAL_WITHDRAWN", disavowal);
        publish(authority(disavowal).id(), "DISAVOWAL_WITHDRAWN", disavowal);
    }

    /** Sponsor and provider learn what was found; the sponsor gets the letter. */
    void cleared(Disavowal disavowal, Letter letter) {
        String template =
                disavowal.state() == DisavowalState.UNFOUNDED
                        ? "disavowal.unfounded"
                        : "disavowal.upheld";
        toSponsor(disavowal, template, letter, letter.number(), disavowal.opinion());
        toProvider(disavowal, "DISAVOWAL_CLEARED", template + ".provider", disavowal.opinion());
    }

    /** The sponsor learns what was done about a decided application. */
    void closed(Disavowal disavowal) {
        toSponsor(disavowal, "disavowal.closed", null, disavowal.outcome());
    }

    private void toSponsor(Disavowal disavowal, String template, Letter letter, Object... more) {
        publish(disavowal.sponsorId(), "DISAVOWAL_CLEARED", disavowal);
        Unit sponsor = units.find(disavowal.sponsorId()).orElseThrow();
        mail(
                sponsor,
                MailFrame.to(sponsor.name())
                        .about("/sponsor/disavowal.xhtml?id=" + disavowal.id())
                        .signedBy(authority(disavowal).name()),
                template,
                disavowal,
                letter,
                more);
    }

    private void toProvider(Disavowal disavowal, String type, String template, Object... more) {
        publish(disavowal.providerId(), type, disavowal);
        Unit provider = units.find(disavowal.providerId()).orElseThrow();
        mail(
                provider,
                MailFrame.to(provider.name())
                        .about("/provider/disavowal.xhtml?id=" + disavowal.id()),
                template,
                disavowal,
                null,
                more);
    }

    private void toAuthority(Disavowal disavowal, String type, String template, Object... more) {
        publish(authority(disavowal).id(), type, disavowal);
        String folder = disavowal.authority().equals(Authority.MINISTRY) ? "ministry" : "bureau";
        Unit authority = authority(disavowal);
        mail(
                authority,
                MailFrame.to(authority.name())
                        .about("/" + folder + "/disavowal.xhtml?id=" + disavowal.id()),
                template,
                disavowal,
                null,
                more);
    }

    private void publish(Long unit, String type, Disavowal disavowal) {
        events.publish(
                unit,
                type,
                disavowal,
                null,
                Map.of(
                        "state",
                        disavowal.state().name(),
                        "filing",
                        disavowal.applicationId().toString()));
    }

    private void mail(
            Unit recipient,
            MailFrame frame,
            String template,
            Disavowal disavowal,
            Letter letter,
            Object... more) {
        if (recipient.email() == null) {
            return;
        }
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = disavowal.applicationId().toString();
        arguments[1] = disavowal.subjectName();
        arguments[2] = authority(disavowal).name();
        System.arraycopy(more, 0, arguments, 3, more.length);
        outbox.queue(
                recipient.email(),
                frame,
                template,
                Locale.SIMPLIFIED_CHINESE,
                disavowal,
                letter == null ? null : letter.id(),
                arguments);
    }

    private Unit authority(Disavowal disavowal) {
        return units.unitOf(disavowal.authority()).orElseThrow();
    }

    private String name(Long unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }
}
