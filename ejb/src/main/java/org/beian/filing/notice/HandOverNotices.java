package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.beian.account.signin.OneTimeToken;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.notice.PublicAddress;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Masking;
import org.beian.value.EmailAddress;

/**
 * Mails of a hand-over from the provider to its sponsor (12.6): opinion, number and guidance in
 * one, the one-time link in another, so that the first can be kept and shown around.
 */
@ApplicationScoped
public class HandOverNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject PublicAddress addresses;
    @Inject Units units;

    public void result(
            FilingApplication application,
            FilingRound round,
            EmailAddress address,
            String guidance) {
        boolean approved = application.state() == FilingState.APPROVED;
        outbox.queue(
                address.toString(),
                MailFrame.to(application.subjectName()).about(page(application)),
                approved ? "handOver.approved" : "handOver.refused",
                Locale.SIMPLIFIED_CHINESE,
                application,
                round.letterId(),
                application.id().toString(),
                application.subjectName(),
                provider(application),
                guidance,
                approved ? application.filingNumber() : round.opinion());
        if (application.sponsorId() != null) {
            events.publish(
                    application.sponsorId(),
                    "FILING_HANDED_OVER",
                    application,
                    application.reference(),
                    Map.of("provider", provider(application), "guidance", guidance));
        }
    }

    public void link(FilingApplication application, EmailAddress address, OneTimeToken token) {
        outbox.queueSecret(
                address,
                MailFrame.to(application.subjectName()),
                "handOver.link",
                Locale.SIMPLIFIED_CHINESE,
                application,
                token.plain(),
                application.filingNumber(),
                application.subjectName(),
                provider(application),
                addresses.of(SponsorInvitations.path(token)));
    }

    /**
     * Asks at the filed address whether the account link may go to another one.
     *
     * @param filed address that the filing names
     */
    public void askForAddress(
            FilingApplication application,
            EmailAddress filed,
            EmailAddress other,
            OneTimeToken token) {
        outbox.queueSecret(
                filed,
                MailFrame.to(application.subjectName()),
                "handOver.address",
                Locale.SIMPLIFIED_CHINESE,
                application,
                token.plain(),
                application.filingNumber(),
                application.subjectName(),
                provider(application),
                Masking.contact(other.toString()),
                addresses.of(SponsorInvitations.path(token)));
    }

    /** The provider learns that the sponsor confirmed the other address. */
    public void addressConfirmed(FilingApplication application) {
        events.publish(
                application.unitId(),
                "LINK_ADDRESS_CONFIRMED",
                application,
                application.reference(),
                Map.of("filingNumber", application.filingNumber()));
    }

    /** The sponsor's own page of it; without an account what everybody finds, once it is filed. */
    private static String page(FilingApplication application) {
        if (application.sponsorId() != null) {
            return "/sponsor/filing.xhtml?id=" + application.id();
        }
        return application.filingNumber() == null
                ? null
                : "/public/lookup.xhtml?q="
                        + URLEncoder.encode(application.filingNumber(), StandardCharsets.UTF_8);
    }

    private String provider(FilingApplication application) {
        return units.find(application.unitId()).map(Unit::name).orElse("—");
    }
}
