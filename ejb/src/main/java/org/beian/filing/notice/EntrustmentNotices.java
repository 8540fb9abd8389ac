package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.code.Calendars;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.law.Deadline;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * Notices to sponsor and provider of each other's acts on an entrusted application, in the act's
 * transaction.
 */
@ApplicationScoped
public class EntrustmentNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The provider learns that there is something to verify (12.1). */
    public void entrusted(FilingApplication application, Unit provider) {
        events.publish(
                provider.id(),
                "FILING_ENTRUSTED",
                application,
                null,
                Map.of("state", application.state().name()));
        if (provider.email() != null) {
            mail(
                    provider.email(),
                    MailFrame.to(provider.name())
                            .about("/provider/filing.xhtml?id=" + application.id()),
                    "filing.entrusted",
                    application,
                    nameOf(application.sponsorId()),
                    untilDue(application));
        }
    }

    /** The provider's last day, which is provisional in a year without a published calendar. */
    private Deadline untilDue(FilingApplication application) {
        return calendars.lastDay(application.provider().due());
    }

    /** The sponsor learns what its provider found untrue or incomplete (12.2). */
    public void sentBack(
            FilingApplication application, FilingContent content, Unit provider, String reason) {
        tellSponsor(application, "FILING_SENT_BACK", Map.of("provider", provider.name()));
        sponsorsAddress(application, content)
                .ifPresent(
                        address ->
                                mail(
                                        address,
                                        toSponsor(application),
                                        "filing.sentBack",
                                        application,
                                        provider.name(),
                                        reason));
    }

    /** The sponsor learns that its provider verified the data and submitted them (12.2). */
    public void handedIn(FilingApplication application, FilingContent content) {
        if (application.sponsorId() == null || !application.onBehalf()) {
            return;
        }
        tellSponsor(
                application, "FILING_UNDER_REVIEW", Map.of("state", application.state().name()));
        Object until = application.deadline().<Object>map(each -> each).orElse("—");
        sponsorsAddress(application, content)
                .ifPresent(
                        address ->
                                mail(
                                        address,
                                        toSponsor(application),
                                        "filing.handedIn",
                                        application,
                                        nameOf(application.unitId()),
                                        until,
                                        application
                                                .authority()
                                                .flatMap(units::nameOf)
                                                .orElse("—")));
    }

    /** The other side learns that an application was withdrawn. */
    public void withdrawn(FilingApplication application, FilingContent content, Long by) {
        if (application.sponsorId() == null) {
            return;
        }
        Long other =
                by.equals(application.sponsorId()) ? application.unitId() : application.sponsorId();
        if (!other.equals(by)) {
            events.publish(
                    other,
                    "FILING_WITHDRAWN",
                    application,
                    null,
                    Map.of("state", application.state().name()));
        }
        if (other.equals(application.sponsorId()) && !other.equals(by)) {
            sponsorsAddress(application, content)
                    .ifPresent(
                            address ->
                                    mail(
                                            address,
                                            toSponsor(application),
                                            "filing.withdrawn",
                                            application,
                                            nameOf(by)));
        }
    }

    /**
     * The sponsor's mail address: that of the application, else that of its unit.
     *
     * @return empty when neither is an address
     */
    public Optional<String> sponsorsAddress(FilingApplication application, FilingContent content) {
        return ContentFacts.firstEmail(
                        content.subject() == null ? null : content.subject().responsible())
                .filter(EntrustmentNotices::isAddress)
                .or(
                        () ->
                                Optional.ofNullable(application.sponsorId())
                                        .flatMap(units::find)
                                        .map(Unit::email));
    }

    /**
     * The mail addresses at which the sponsor may be told: all that the application names, else
     * that of its unit.
     */
    public List<EmailAddress> sponsorsAddresses(
            FilingApplication application, FilingContent content) {
        FilingContent.Responsible person =
                content.subject() == null ? null : content.subject().responsible();
        try {
            return EmailAddress.parseList(person == null ? null : person.email());
        } catch (InvalidValue none) {
            return sponsorsAddress(application, content).map(EmailAddress::parse).stream().toList();
        }
    }

    private void tellSponsor(FilingApplication application, String type, Map<String, ?> payload) {
        events.publish(
                application.sponsorId(), type, application, application.reference(), payload);
    }

    /** Frame of a mail to the sponsor, about its own page of the application. */
    static MailFrame toSponsor(FilingApplication application) {
        return MailFrame.to(application.subjectName())
                .about("/sponsor/filing.xhtml?id=" + application.id());
    }

    private void mail(
            String address,
            MailFrame frame,
            String template,
            FilingApplication application,
            Object... more) {
        Object[] arguments = new Object[2 + more.length];
        arguments[0] = application.id().toString();
        arguments[1] = Optional.ofNullable(application.subjectName()).orElse("—");
        System.arraycopy(more, 0, arguments, 2, more.length);
        outbox.queue(
                address, frame, template, Locale.SIMPLIFIED_CHINESE, application, null, arguments);
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElse("—");
    }

    private static boolean isAddress(String text) {
        try {
            EmailAddress.parse(text);
            return true;
        } catch (InvalidValue expected) {
            return false;
        }
    }
}
