package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditResult;
import org.beian.code.Calendars;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;

/**
 * Notices about an audit item, in the transaction of the act (18.2): events to sponsor, providers
 * and bureau; mails with the letter to the sponsor.
 */
@ApplicationScoped
@Clause("18.2")
public class AuditNotices {

    @Inject EntityManager em;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Calendars calendars;

    /** The bureau learns what the sponsor explains. */
    void explained(AuditItem item) {
        publish(item, "AUDIT_EXPLAINED", units.unitOf(item.authority()).orElseThrow().id());
    }

    /** The sponsor learns by mail that its explanation does not do. */
    public void sentBack(AuditItem item) {
        tell(item, "AUDIT_SENT_BACK");
        mail(item, "audit.sentBack", null);
    }

    /**
     * Sponsor and providers learn the result; the sponsor by mail with the letter.
     *
     * @param act name of the act that gave it
     * @param letter null where the website was cancelled, of which another letter tells
     */
    void ended(AuditItem item, String act, Letter letter) {
        tell(item, "AUDIT_RESULT");
        providers(item).forEach(provider -> publish(item, "AUDIT_RESULT", provider));
        if (letter != null) {
            mail(
                    item,
                    act.equals(AuditEnding.VETO)
                            ? "audit.vetoed"
                            : "audit." + item.result().name().toLowerCase(Locale.ROOT),
                    letter);
        }
    }

    private void tell(AuditItem item, String type) {
        Long holder = subject(item).holderId();
        if (holder != null) {
            publish(item, type, holder);
        }
    }

    private List<Long> providers(AuditItem item) {
        return em.createQuery(
                        """
                        select distinct a.providerId from IcpAccess a
                        where a.websiteId = :website and a.state = :active
                        order by a.providerId""",
                        Long.class)
                .setParameter("website", item.websiteId())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultList();
    }

    private void publish(AuditItem item, String type, Long recipient) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("year", item.year());
        payload.put("filingNumber", item.filingNumber());
        payload.put("state", item.state().name());
        AuditResult result = item.result();
        if (result == null) {
            payload.put("due", item.due().toString());
        } else {
            payload.put("result", result.name());
        }
        events.publish(recipient, type, item, null, payload);
    }

    private void mail(AuditItem item, String template, Letter letter) {
        IcpSubject subject = subject(item);
        String recipient = parties.addressOf(subject);
        if (recipient == null) {
            return;
        }
        String bureau = units.nameOf(item.authority()).orElse("");
        MailFrame frame = MailFrame.to(subject.name());
        outbox.queue(
                recipient,
                // a sponsor without an account has no page
                (subject.holderId() == null
                                ? frame
                                : frame.about("/sponsor/audit.xhtml?id=" + item.id()))
                        .signedBy(bureau),
                template,
                Locale.SIMPLIFIED_CHINESE,
                item,
                letter == null ? null : letter.id(),
                item.filingNumber(),
                item.websiteName(),
                bureau,
                calendars.lastDay(item.due()),
                letter == null ? "" : letter.number(),
                String.valueOf(item.year()),
                item.answer().opinion() == null ? "" : item.answer().opinion());
    }

    private IcpSubject subject(AuditItem item) {
        return em.find(IcpSubject.class, item.subjectId());
    }
}
