package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.PartyKind;
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
 * Notices about a case, in the transaction of the act: events to the sponsor or provider against
 * whom it is, and to the bureau; mails with the letters to the party.
 */
@ApplicationScoped
@Clause({"16.3", "8.8"})
public class CaseNotices {

    @Inject EntityManager em;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    /** The party learns what is intended, and until when it may state its case. */
    public void intended(EnforcementCase one, Letter letter) {
        tell(one, "CASE_INTENDED", "enforcementCase.intended", letter);
    }

    /** The party learns when and where the hearing is. */
    public void hearing(EnforcementCase one, Letter letter) {
        tell(one, "CASE_HEARING_ANNOUNCED", "enforcementCase.hearing", letter);
    }

    /** The party learns of the decision. */
    public void decided(EnforcementCase one, Letter letter) {
        tell(one, "CASE_DECIDED", "enforcementCase.decided", letter);
    }

    /** The party learns that the case has ended. */
    public void ended(EnforcementCase one, Letter letter) {
        tell(one, "CASE_ENDED", "enforcementCase.ended", letter);
    }

    /** The bureau learns what the party says, asks or waives. */
    public void answered(EnforcementCase one) {
        publish(units.unitOf(one.authority()).orElseThrow().id(), "CASE_STATED", one);
    }

    private void tell(EnforcementCase one, String type, String template, Letter letter) {
        Optional<IcpSubject> subject =
                Optional.ofNullable(one.site().subjectId())
                        .filter(any -> one.party().kind() == PartyKind.SPONSOR)
                        .map(id -> em.find(IcpSubject.class, id));
        Optional<Unit> provider = Optional.ofNullable(one.party().unitId()).flatMap(units::find);
        Optional<Long> unit =
                subject.flatMap(found -> Optional.ofNullable(found.holderId()))
                        .or(() -> provider.map(Unit::id));
        unit.ifPresent(id -> publish(id, type, one));
        String recipient =
                subject.map(parties::addressOf).orElse(provider.map(Unit::email).orElse(null));
        if (recipient == null) {
            return;
        }
        String bureau = units.nameOf(one.authority()).orElse("");
        MailFrame frame = MailFrame.to(one.party().name()).signedBy(bureau);
        outbox.queue(
                recipient,
                // a provider, and a sponsor without an account, has no page
                subject.filter(found -> found.holderId() != null).isPresent()
                        ? frame.about("/sponsor/case.xhtml?id=" + one.id())
                        : frame,
                template,
                Locale.SIMPLIFIED_CHINESE,
                one,
                letter.id(),
                one.number(),
                one.site().site(),
                bureau,
                letter.number());
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
