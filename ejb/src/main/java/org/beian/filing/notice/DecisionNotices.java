package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.code.CodeTables;
import org.beian.code.Settings;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Shanghai;
import org.beian.letter.DecisionFacts;
import org.beian.letter.DecisionLetters;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;

/**
 * Notices of a decision: letter, event and mail, in the decision's own transaction (12.5, 13.4). A
 * sponsor who entrusted the application is notified as well as its provider.
 */
@ApplicationScoped
public class DecisionNotices {

    @Inject Letters letters;
    @Inject DecisionLetters wording;
    @Inject EntrustmentNotices entrusted;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject CodeTables codes;
    @Inject Settings settings;
    @Inject Units units;
    @Inject Clock clock;

    /** Data of the decision that the letter needs beyond the application itself. */
    public record Told(
            FilingCheck check,
            String filingNumber,
            List<String> websites,
            List<FilingStatus.StatedReason> reasons,
            String opinion) {}

    public Letter issueLetter(FilingApplication application, Unit bureau, Told told) {
        String kind = told.filingNumber() == null ? "FILING_REFUSAL" : "FILING_APPROVAL";
        return letters.issue(
                kind,
                bureau,
                application,
                (number, locale) -> {
                    DecisionFacts facts = facts(application, bureau, told, number, locale);
                    return told.filingNumber() == null
                            ? wording.refusal(facts, locale)
                            : wording.approval(facts, locale);
                });
    }

    public void tell(FilingApplication application, Unit bureau, Letter letter, Told told) {
        boolean approved = told.filingNumber() != null;
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", application.state().name());
        payload.put("filingNumber", told.filingNumber());
        payload.put(
                "reasons", told.reasons().stream().map(FilingStatus.StatedReason::code).toList());
        payload.put("letterNumber", letter.number());
        String type = approved ? "FILING_APPROVED" : "FILING_REFUSED";
        events.publish(application.unitId(), type, application, application.reference(), payload);
        mail(
                recipient(application, told.check().content()),
                frame(application).signedBy(bureau.name()),
                application.onBehalf() ? "filing." : "filing.self.",
                application,
                letter,
                told);
        if (application.onBehalf()) {
            tellSponsor(application, bureau, letter, told, type, payload);
        }
    }

    /** A sponsor without an account gets the letter where it agreed to be served by mail. */
    private void tellSponsor(
            FilingApplication application,
            Unit bureau,
            Letter letter,
            Told told,
            String type,
            Map<String, Object> payload) {
        FilingContent content = told.check().content();
        boolean joined = application.sponsorId() != null;
        if (joined) {
            events.publish(
                    application.sponsorId(), type, application, application.reference(), payload);
        }
        if (joined || content.subject().electronicService() != null) {
            MailFrame frame =
                    joined
                            ? EntrustmentNotices.toSponsor(application)
                            : MailFrame.to(application.subjectName());
            mail(
                    entrusted.sponsorsAddress(application, content).orElse(null),
                    frame.signedBy(bureau.name()),
                    "filing.entrusted.",
                    application,
                    letter,
                    told);
        }
    }

    private void mail(
            String recipient,
            MailFrame frame,
            String templates,
            FilingApplication application,
            Letter letter,
            Told told) {
        if (recipient == null) {
            return;
        }
        boolean approved = told.filingNumber() != null;
        outbox.queue(
                recipient,
                frame,
                templates + (approved ? "approved" : "refused"),
                Locale.SIMPLIFIED_CHINESE,
                application,
                letter.id(),
                application.id().toString(),
                application.subjectName(),
                approved ? told.filingNumber() : reasonLines(told, Locale.SIMPLIFIED_CHINESE),
                frame.signer(),
                letter.number(),
                kind(application));
    }

    private String kind(FilingApplication application) {
        return codes.find("filing-kinds", application.kind(), Shanghai.date(clock.instant()))
                .map(row -> row.name(Locale.SIMPLIFIED_CHINESE))
                .orElse(application.kind());
    }

    /** To whom the decision is announced: the provider that filed on behalf, else the sponsor. */
    private MailFrame frame(FilingApplication application) {
        return application.onBehalf()
                ? MailFrame.to(units.find(application.unitId()).map(Unit::name).orElse(null))
                        .about("/provider/filing.xhtml?id=" + application.id())
                : EntrustmentNotices.toSponsor(application);
    }

    /** The provider that filed on behalf (12.5), else the sponsor itself (13.4). */
    private String recipient(FilingApplication application, FilingContent content) {
        return application.onBehalf()
                ? units.find(application.unitId()).map(Unit::email).orElse(null)
                : ContentFacts.firstEmail(content.subject().responsible()).orElse(null);
    }

    private DecisionFacts facts(
            FilingApplication application, Unit bureau, Told told, String number, Locale locale) {
        LocalDate today = Shanghai.date(clock.instant());
        return new DecisionFacts(
                bureau.name(),
                number,
                application.subjectName(),
                application.id().toString(),
                application.round(),
                today,
                told.filingNumber(),
                told.websites(),
                told.reasons().stream().map(reason -> reason(reason, today, locale)).toList(),
                told.opinion(),
                settings.number(
                        "letter.reconsiderationDays", told.check().decidingProvince(), today),
                settings.number("letter.lawsuitMonths", told.check().decidingProvince(), today),
                application.onBehalf(),
                application.onBehalf() ? told.check().submitter().name() : null,
                business(told.check()),
                application.kind());
    }

    private static DecisionFacts.Business business(FilingCheck check) {
        if (check.authority().equals(Optional.of(Authority.MINISTRY))) {
            return DecisionFacts.Business.CROSS_REGION;
        }
        return FilingItems.licences(check.content()).isEmpty()
                ? DecisionFacts.Business.NON_COMMERCIAL
                : DecisionFacts.Business.COMMERCIAL;
    }

    private LetterText.Reason reason(
            FilingStatus.StatedReason reason, LocalDate today, Locale locale) {
        String name =
                codes.find("refusal-reasons", reason.code(), today)
                        .map(row -> row.name(locale))
                        .orElse(reason.code());
        return new LetterText.Reason(name, reason.clause() == null ? "" : reason.clause());
    }

    private String reasonLines(Told told, Locale locale) {
        LocalDate today = Shanghai.date(clock.instant());
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (FilingStatus.StatedReason reason : told.reasons()) {
            number++;
            lines.append(number).append(". ");
            lines.append(reason(reason, today, locale).text()).append('\n');
        }
        return lines.append(told.opinion()).toString().strip();
    }
}
