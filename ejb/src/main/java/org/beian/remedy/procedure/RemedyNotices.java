package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.filing.application.FilingApplication;
import org.beian.law.Clause;
import org.beian.law.Deadline;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.remedy.Remedy;
import org.beian.remedy.service.LetterParties;
import org.beian.remedy.service.ServiceRecord;

/**
 * Notices about a remedy to the parties of the attacked letter, in the transaction of the act:
 * events, and mails in which the letter on the outcome is attached.
 */
@ApplicationScoped
@Clause("B5")
class RemedyNotices {

    @Inject LetterParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    /**
     * What is told.
     *
     * @param type of the event
     * @param letter on the outcome; null before
     * @param again the application that is under review again; null for none
     */
    private record Told(
            String type, String template, LocalDate day, Letter letter, FilingApplication again) {

        static Told of(String type, String template, LocalDate day) {
            return new Told(type, "remedy." + template, day, null, null);
        }

        /** The last day of the review. */
        Optional<Deadline> until() {
            return Optional.ofNullable(again).flatMap(FilingApplication::deadline);
        }
    }

    void recorded(Remedy remedy, ServiceRecord attacked) {
        tell(remedy, attacked, Told.of("REMEDY_RECORDED", "recorded", remedy.filedOn()));
    }

    void stayed(Remedy remedy, ServiceRecord attacked) {
        tell(remedy, attacked, Told.of("REMEDY_STAYED", "stayed", remedy.stayFrom()));
    }

    void stayEnded(Remedy remedy, ServiceRecord attacked) {
        tell(remedy, attacked, Told.of("REMEDY_STAY_ENDED", "stayEnded", remedy.stayUntil()));
    }

    /**
     * @param again the application that is under review again; an event tells of it, too
     */
    void decided(
            Remedy remedy,
            ServiceRecord attacked,
            Letter letter,
            Optional<FilingApplication> again) {
        String outcome = again.map(any -> "REVIEWED").orElse(remedy.state().name());
        tell(
                remedy,
                attacked,
                new Told(
                        "REMEDY_DECIDED",
                        "remedy." + outcome.toLowerCase(Locale.ROOT),
                        remedy.outcomeDay(),
                        letter,
                        again.orElse(null)));
    }

    private void tell(Remedy remedy, ServiceRecord attacked, Told told) {
        List<Unit> concerned =
                parties.units(attacked)
                        .distinct()
                        .sorted()
                        .flatMap(id -> units.find(id).stream())
                        .toList();
        for (Unit unit : concerned) {
            events.publish(
                    unit.id(),
                    told.type(),
                    remedy,
                    null,
                    Map.of(
                            "state",
                            remedy.state().name(),
                            "kind",
                            remedy.kind().name(),
                            "letterNumber",
                            remedy.attackedNumber()));
            if (told.again() != null) {
                events.publish(
                        unit.id(),
                        "FILING_UNDER_REVIEW",
                        told.again(),
                        told.again().reference(),
                        Map.of(
                                "state",
                                told.again().state().name(),
                                "deadline",
                                told.until().map(each -> each.date().toString()).orElse("")));
            }
            if (unit.email() != null) {
                mail(remedy, unit, told);
            }
        }
    }

    private void mail(Remedy remedy, Unit unit, Told told) {
        String authority = units.nameOf(remedy.authority()).orElse("");
        Letter letter = told.letter();
        outbox.queue(
                unit.email(),
                MailFrame.to(unit.name())
                        .signedBy(authority)
                        .about(folder(unit) + "/remedy.xhtml?id=" + remedy.id()),
                told.template(),
                Locale.SIMPLIFIED_CHINESE,
                remedy,
                letter == null ? null : letter.id(),
                remedy.attackedNumber(),
                remedy.body(),
                authority,
                told.day(),
                letter == null ? "" : letter.number(),
                told.until().<Object>map(each -> each).orElse(""));
    }

    private static String folder(Unit unit) {
        return unit.is(Capacity.ACCESS_PROVIDER) ? "/provider" : "/sponsor";
    }
}
