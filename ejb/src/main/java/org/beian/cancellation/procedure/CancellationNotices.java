package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.Hearing;
import org.beian.code.Calendars;
import org.beian.code.CodeRow;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Notices about a cancellation, in the transaction of the act: letter, event and mail to the
 * applicant, and to the sponsor where a provider acts (15.4, B12).
 */
@ApplicationScoped
class CancellationNotices {

    @Inject CancellationRepository cancellations;
    @Inject CancellationLetters letters;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    Letter letter(Cancellation cancellation, List<CodeRow> reasons) {
        return letters.issue(cancellation, reasons);
    }

    /** The sponsor learns what a provider applied for about its filing (B12). */
    @Clause("B12")
    void submitted(Cancellation cancellation, IcpSubject subject) {
        if (!cancellation.byProvider()) {
            return;
        }
        if (subject.holderId() != null) {
            publish(subject.holderId(), "CANCELLATION_SUBMITTED", cancellation, List.of());
        }
        mail(
                parties.addressOf(subject),
                toSponsor(cancellation, subject),
                cancellation.onBehalf()
                        ? ofKind("cancellation.submitted", cancellation)
                        : "cancellation.submitted.withdrawing",
                cancellation,
                null,
                nameOf(cancellation.unitId()),
                cancellation.reason());
    }

    /** The sponsor learns what was found, and until when it may answer (8.2). */
    @Clause("8.2")
    void heard(Cancellation cancellation, IcpSubject subject, Letter letter) {
        if (subject.holderId() != null) {
            publish(subject.holderId(), "CANCELLATION_OPENED", cancellation, List.of());
        }
        Hearing hearing = cancellation.hearing().orElseThrow();
        mail(
                parties.addressOf(subject),
                toSponsor(cancellation, subject),
                hearing.isByOpinion() ? "cancellation.opened.opinion" : "cancellation.opened",
                cancellation,
                letter,
                letter.number(),
                hearing.facts(),
                calendars.lastDay(hearing.until()));
    }

    /** The other side learns that an application was taken back. */
    @Clause("B12")
    void withdrawn(Cancellation cancellation, Long by) {
        if (!cancellation.unitId().equals(by)) {
            publish(cancellation.unitId(), "CANCELLATION_WITHDRAWN", cancellation, List.of());
        }
        cancellations
                .holderOf(cancellation)
                .filter(holder -> cancellation.byProvider() && !holder.equals(by))
                .ifPresent(
                        holder ->
                                publish(holder, "CANCELLATION_WITHDRAWN", cancellation, List.of()));
    }

    /** Applicant and sponsor learn the decision. */
    @Clause("15.4")
    void decided(
            Cancellation cancellation, IcpSubject subject, Letter letter, List<CodeRow> reasons) {
        boolean approved = cancellation.state() == CancellationState.APPROVED;
        String type = type(cancellation.state());
        String template =
                approved ? approval(cancellation) : "cancellation." + outcome(cancellation);
        String why = approved ? "" : reasonLines(cancellation, reasons);
        Unit applicant = units.find(cancellation.unitId()).orElseThrow();
        boolean ownMotion = cancellation.hearing().isPresent();
        if (!ownMotion) {
            publish(applicant.id(), type, cancellation, reasons);
        }
        if ((cancellation.byProvider() || ownMotion) && subject.holderId() != null) {
            publish(subject.holderId(), type, cancellation, reasons);
        }
        if (cancellation.byProvider()) {
            MailFrame frame =
                    MailFrame.to(applicant.name())
                            .about("/provider/cancellation.xhtml?id=" + cancellation.id());
            mail(applicant.email(), frame, template, cancellation, letter, letter.number(), why);
        }
        mail(
                parties.addressOf(subject),
                toSponsor(cancellation, subject),
                template,
                cancellation,
                letter,
                letter.number(),
                why);
    }

    private static String type(CancellationState result) {
        return switch (result) {
            case APPROVED -> "CANCELLATION_APPROVED";
            case WITHDRAWN -> "CANCELLATION_DROPPED";
            default -> "CANCELLATION_REFUSED";
        };
    }

    private static String outcome(Cancellation cancellation) {
        if (cancellation.state() != CancellationState.WITHDRAWN) {
            return ofKind("refused", cancellation);
        }
        return cancellation.hearing().filter(Hearing::isByOpinion).isPresent()
                ? "dropped.opinion"
                : "dropped";
    }

    /** What follows differs where the website itself stays filed, or where it was untrue. */
    private static String approval(Cancellation cancellation) {
        if (cancellation.hearing().isPresent()) {
            return cancellation.hearing().get().isByOpinion()
                    ? "cancellation.approved.opinion"
                    : "cancellation.approved.untrue";
        }
        return ofKind("cancellation.approved", cancellation);
    }

    /** The website itself stays filed where an access alone is cancelled. */
    private static String ofKind(String template, Cancellation cancellation) {
        return cancellation.kind() == CancellationKind.CANCEL_ACCESS
                ? template + ".access"
                : template;
    }

    private static String reasonLines(Cancellation cancellation, List<CodeRow> reasons) {
        String lines =
                reasons.stream()
                        .map(row -> row.name(Locale.SIMPLIFIED_CHINESE))
                        .collect(Collectors.joining("\n"));
        return (lines + "\n" + cancellation.decision().orElseThrow().opinion()).strip();
    }

    private void publish(Long unit, String type, Cancellation cancellation, List<CodeRow> reasons) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", cancellation.state().name());
        payload.put("kind", cancellation.kind().name());
        payload.put("filingNumber", cancellation.filingNumber());
        payload.put("reasons", reasons.stream().map(CodeRow::code).toList());
        events.publish(unit, type, cancellation, cancellation.reference(), payload);
    }

    private void mail(
            String recipient,
            MailFrame frame,
            String template,
            Cancellation cancellation,
            Letter letter,
            Object... more) {
        if (recipient == null) {
            return;
        }
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = cancellation.id().toString();
        arguments[1] = cancellation.subjectName();
        arguments[2] = cancellation.filingNumber();
        arguments[3] = bureau(cancellation);
        System.arraycopy(more, 0, arguments, 4, more.length);
        outbox.queue(
                recipient,
                letter == null ? frame : frame.signedBy(bureau(cancellation)),
                template,
                Locale.SIMPLIFIED_CHINESE,
                cancellation,
                letter == null ? null : letter.id(),
                arguments);
    }

    private String bureau(Cancellation cancellation) {
        return units.nameOf(cancellation.authority()).orElse("");
    }

    /** A sponsor without an account has no page. */
    private static MailFrame toSponsor(Cancellation cancellation, IcpSubject subject) {
        MailFrame frame = MailFrame.to(subject.name());
        return subject.holderId() == null
                ? frame
                : frame.about("/sponsor/cancellation.xhtml?id=" + cancellation.id());
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }
}
