package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.FilingContent;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Notices to sponsor and provider about the consent to what the provider changed (12.7). The
 * sponsor is told at the address that it agreed to, as the provider may have changed that too.
 */
@ApplicationScoped
public class ConsentNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject EntrustmentNotices entrusted;
    @Inject Units units;

    /** The sponsor learns that changes wait for its consent. */
    public void asked(FilingApplication application, FilingContent agreed) {
        tellSponsor(application, "FILING_CONSENT_ASKED");
        mailToSponsor(application, agreed, "consent.asked", application.provider().sponsorDue());
    }

    /** The sponsor learns that its provider takes the changes back. */
    public void recalled(FilingApplication application, FilingContent agreed) {
        tellSponsor(application, "FILING_CONSENT_RECALLED");
        mailToSponsor(application, agreed, "consent.recalled");
    }

    /** The provider learns that the sponsor consented, and what came of it. */
    public void given(FilingApplication application) {
        tellProvider(application, "FILING_CONSENTED");
        mailToProvider(application, "consent.given");
    }

    /** The provider learns why the sponsor does not consent. */
    public void declined(FilingApplication application, String reason) {
        tellProvider(application, "FILING_CONSENT_DECLINED");
        mailToProvider(application, "consent.declined", reason);
    }

    private void tellSponsor(FilingApplication application, String type) {
        tell(application.sponsorId(), null, type, application);
    }

    private void tellProvider(FilingApplication application, String type) {
        tell(application.unitId(), application.reference(), type, application);
    }

    private void tell(Long unit, String reference, String type, FilingApplication application) {
        events.publish(
                unit, type, application, reference, Map.of("state", application.state().name()));
    }

    private void mailToSponsor(
            FilingApplication application, FilingContent agreed, String template, Object... more) {
        entrusted
                .sponsorsAddress(application, agreed)
                .ifPresent(
                        address ->
                                mail(
                                        address,
                                        EntrustmentNotices.toSponsor(application),
                                        template,
                                        application,
                                        name(application.unitId()),
                                        more));
    }

    private void mailToProvider(FilingApplication application, String template, Object... more) {
        Unit provider = units.find(application.unitId()).orElseThrow();
        if (provider.email() != null) {
            mail(
                    provider.email(),
                    MailFrame.to(provider.name())
                            .about("/provider/filing.xhtml?id=" + application.id()),
                    template,
                    application,
                    name(application.sponsorId()),
                    more);
        }
    }

    private void mail(
            String address,
            MailFrame frame,
            String template,
            FilingApplication application,
            String other,
            Object... more) {
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = application.id().toString();
        arguments[1] = Optional.ofNullable(application.subjectName()).orElse("—");
        arguments[2] = other;
        System.arraycopy(more, 0, arguments, 3, more.length);
        outbox.queue(
                address, frame, template, Locale.SIMPLIFIED_CHINESE, application, null, arguments);
    }

    private String name(Long unit) {
        return units.find(unit).map(Unit::name).orElse("—");
    }
}
