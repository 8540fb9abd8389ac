package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.code.Calendars;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;

/**
 * Notices about a case, in the transaction of the act: events to the sponsor or provider against
 * whom it is, and to the bureau; mails with the letters to the party.
 */
@ApplicationScoped
@Clause({"16.3", "8.8"})
public class CaseNotices {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject CaseParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject CaseLimits limits;
    @Inject Units units;
    @Inject Clock clock;
    @Inject Calendars calendars;

    /** The party learns what is intended, and until when it may state its case. */
    public void intended(EnforcementCase one, Letter letter) {
        tell(one, "CASE_INTENDED", "enforcementCase.intended", letter);
    }

    /** The party learns when and where the hearing is. */
    public void hearing(EnforcementCase one, Letter letter) {
        tell(one, "CASE_HEARING_ANNOUNCED", "enforcementCase.hearing", letter);
    }

    /** The party learns that the hearing is later, as its notice was served too late. */
    public void hearingMoved(EnforcementCase one) {
        parties.unitOf(one).ifPresent(id -> publish(id, "CASE_HEARING_ANNOUNCED", one));
        LocalDateTime time = one.hearing().time();
        mail(
                one,
                "enforcementCase.hearingMoved",
                one.hearing().letterId(),
                time.toLocalDate(),
                HOUR.format(time));
    }

    /** The party learns of the decision. */
    public void decided(EnforcementCase one, Letter letter) {
        tell(one, "CASE_DECIDED", "enforcementCase.decided", letter);
    }

    /** The party learns that the case has ended. */
    public void ended(EnforcementCase one, Letter letter) {
        tell(one, "CASE_ENDED", "enforcementCase.ended", letter);
    }

    /** The party learns that the case was taken up again. */
    public void reopened(EnforcementCase one, Letter letter) {
        tell(one, "CASE_REOPENED", "enforcementCase.reopened", letter);
    }

    /** The party is told in writing to pay, before the court is applied to. */
    public void urged(EnforcementCase one, Letter letter) {
        tell(one, "CASE_URGED", "enforcementCase.urged", letter);
    }

    /** The party learns that its penalty fell away, and that the case is decided anew. */
    public void remitted(EnforcementCase one, Letter letter) {
        tell(one, "CASE_REOPENED", "enforcementCase.remitted", letter);
    }

    /** The bureau learns what the party says, asks or waives. */
    public void answered(EnforcementCase one) {
        publish(units.unitOf(one.authority()).orElseThrow().id(), "CASE_STATED", one);
    }

    /** The party learns that it has not done in time what was decided, and what it owes by now. */
    void overdue(EnforcementCase one, LocalDate last) {
        boolean owes = one.execution().owes();
        String template = owes ? "enforcementCase.unpaid" : "enforcementCase.notRectified";
        LocalDate today = Shanghai.date(clock.instant());
        mail(
                one,
                template,
                one.decision().letterId(),
                calendars.lastDay(last),
                owes ? String.valueOf(limits.payable(one, today)) : "");
    }

    private void tell(EnforcementCase one, String type, String template, Letter letter) {
        parties.unitOf(one).ifPresent(id -> publish(id, type, one));
        mail(one, template, letter.id(), letter.number());
    }

    /**
     * Mail to the party, where it has an address.
     *
     * @param more arguments of the template, behind number, site and bureau
     */
    private void mail(EnforcementCase one, String template, Long letter, Object... more) {
        String address = parties.addressOf(one).orElse(null);
        if (address == null) {
            return;
        }
        String bureau = units.nameOf(one.authority()).orElse("");
        MailFrame frame = MailFrame.to(one.party().name()).signedBy(bureau);
        // without an account there is no page
        boolean paged = parties.unitOf(one).isPresent();
        Object[] told =
                Stream.concat(Stream.of(one.number(), one.site().site(), bureau), Stream.of(more))
                        .toArray();
        outbox.queue(
                address,
                paged ? frame.about(page(one)) : frame,
                template,
                Locale.SIMPLIFIED_CHINESE,
                one,
                letter,
                told);
    }

    private static String page(EnforcementCase one) {
        String folder = one.party().kind() == PartyKind.PROVIDER ? "provider" : "sponsor";
        return "/" + folder + "/case.xhtml?id=" + one.id();
    }

    private void publish(Long unit, String type, EnforcementCase one) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", one.state().name());
        payload.put("caseNumber", one.number());
        payload.put("site", one.site().site());
        if (one.site().filingNumber() != null) {
            payload.put("filingNumber", one.site().filingNumber());
        }
        events.publish(unit, type, one, null, payload);
    }
}
