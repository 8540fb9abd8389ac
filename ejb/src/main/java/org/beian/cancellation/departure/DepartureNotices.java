package org.beian.cancellation.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Notices to a sponsor whose provider ends, in the transaction of the act: letter, event and mail
 * (B14, B5).
 */
@ApplicationScoped
class DepartureNotices {

    private static final String BUNDLE = "org.beian.cancellation.departure.Letters";
    private static final String PAGE = "/sponsor/leftAccesses.xhtml";

    /** Most websites that letter and mail name. */
    private static final int NAMED = 50;

    @Inject Letters letters;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Clock clock;

    /** The letter that the provider ends: 接入提供者终止告知书. */
    @Clause("B5")
    Letter letter(
            FilingApplication source, IcpSubject subject, Unit provider, List<IcpWebsite> left) {
        Unit authority = units.unitOf(parties.authorityOf(subject)).orElseThrow();
        return letters.issue(
                ProviderDepartures.LETTER,
                authority,
                source,
                (number, locale) ->
                        text(
                                authority.name(),
                                number,
                                subject.name(),
                                provider,
                                left,
                                new LetterWording(BUNDLE, DepartureNotices.class, locale)));
    }

    private LetterText text(
            String authority,
            String number,
            String sponsor,
            Unit provider,
            List<IcpWebsite> left,
            LetterWording words) {
        LocalDate last = provider.validTo().orElseThrow();
        LocalDate today = Shanghai.date(clock.instant());
        String when = last.isBefore(today) ? "past" : "ahead";
        return new LetterText(
                authority,
                words.text("title"),
                number,
                sponsor,
                List.of(
                        new LetterText.Fact(words.text("label.provider"), provider.name()),
                        new LetterText.Fact(words.text("label.lastDay"), words.date(last)),
                        new LetterText.Fact(words.text("label.websites"), named(left, words))),
                List.of(
                        words.text("body." + when, provider.name(), words.date(last)),
                        words.text("next." + when, provider.name(), words.date(last)),
                        words.text("then", provider.name())),
                List.of(words.text("basis")),
                List.of(),
                "",
                today,
                authority,
                words.locale());
    }

    private static String named(List<IcpWebsite> left, LetterWording words) {
        String named =
                left.stream()
                        .limit(NAMED)
                        .map(each -> words.text("website", each.name(), each.filingNumber()))
                        .collect(Collectors.joining(words.text("between")));
        return left.size() > NAMED ? named + words.text("more", left.size()) : named;
    }

    /** The sponsor learns that its provider ends, and where it finds another one. */
    @Clause("B14")
    void told(
            FilingApplication source,
            IcpSubject subject,
            Unit provider,
            List<IcpWebsite> left,
            Letter letter) {
        LocalDate last = provider.validTo().orElseThrow();
        publish(source, subject, "PROVIDER_ENDS", provider, left.get(0).filingNumber());
        LetterWording words =
                new LetterWording(BUNDLE, DepartureNotices.class, Locale.SIMPLIFIED_CHINESE);
        String when = last.isBefore(Shanghai.date(clock.instant())) ? "past" : "ahead";
        mail(
                source,
                subject,
                "provider.ends." + when,
                letter.id(),
                provider.name(),
                last,
                named(left, words),
                letter.number());
    }

    /** The sponsor learns that its provider goes on. */
    @Clause("B14")
    void kept(FilingApplication source, IcpSubject subject, Unit provider, IcpWebsite website) {
        publish(source, subject, "PROVIDER_KEPT", provider, website.filingNumber());
        mail(
                source,
                subject,
                "provider.kept",
                null,
                provider.name(),
                website.name(),
                website.filingNumber());
    }

    /** The sponsor learns that an access ended with its provider. */
    @Clause("B14")
    void ended(
            FilingApplication source,
            IcpSubject subject,
            Unit provider,
            LocalDate last,
            IcpWebsite website) {
        publish(source, subject, "ACCESS_ENDED_WITH_PROVIDER", provider, website.filingNumber());
        mail(
                source,
                subject,
                "provider.accessEnded",
                null,
                provider.name(),
                last,
                website.name(),
                website.filingNumber());
    }

    private void publish(
            FilingApplication source,
            IcpSubject subject,
            String type,
            Unit provider,
            String number) {
        if (subject.holderId() != null) {
            events.publish(
                    subject.holderId(),
                    type,
                    source,
                    null,
                    Map.of(
                            "filingNumber",
                            number,
                            "provider",
                            provider.code(),
                            "date",
                            provider.validTo().map(LocalDate::toString).orElse("")));
        }
    }

    /** A sponsor without an account has no page. */
    private void mail(
            FilingApplication source,
            IcpSubject subject,
            String template,
            Long letter,
            Object... arguments) {
        String recipient = parties.addressOf(subject);
        if (recipient == null) {
            return;
        }
        MailFrame frame = MailFrame.to(subject.name());
        outbox.queue(
                recipient,
                (subject.holderId() == null ? frame : frame.about(PAGE))
                        .signedBy(units.nameOf(parties.authorityOf(subject)).orElse("")),
                template,
                Locale.SIMPLIFIED_CHINESE,
                source,
                letter,
                arguments);
    }
}
