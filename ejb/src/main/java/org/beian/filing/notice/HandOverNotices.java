package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.beian.account.signin.OneTimeToken;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.notice.EventPublisher;
import org.beian.notice.Outbox;
import org.beian.notice.PublicAddress;
import org.beian.party.Unit;
import org.beian.party.Units;
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
                "handOver.link",
                Locale.SIMPLIFIED_CHINESE,
                application,
                token.plain(),
                application.filingNumber(),
                application.subjectName(),
                provider(application),
                addresses.of(SponsorInvitations.path(token)));
    }

    private String provider(FilingApplication application) {
        return units.find(application.unitId()).map(Unit::name).orElse("—");
    }
}
