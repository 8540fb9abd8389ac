package org.beian.filing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;
import org.beian.trail.AuditedCase;

/**
 * Notices to a sponsor in whose name an answer on paper was recorded, so that it can object to one
 * that was not its own: an event where it has an account, a mail where an address is on file (8.8).
 */
@ApplicationScoped
@Clause("8.8")
class PaperAnswerNotices {

    @Inject EntityManager em;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    void recorded(AuditedCase about, AnswerableMatter matter, PaperAnswer paper) {
        IcpSubject subject = em.find(IcpSubject.class, matter.subjectId());
        if (subject.holderId() != null) {
            events.publish(
                    subject.holderId(),
                    "PAPER_ANSWER_RECORDED",
                    about,
                    null,
                    Map.of(
                            "filingNumber",
                            matter.filingNumber(),
                            "kind",
                            paper.kind().name(),
                            "date",
                            paper.receivedOn().toString()));
        }
        String recipient = parties.addressOf(subject);
        if (recipient != null) {
            mail(recipient, subject, about, matter, paper);
        }
    }

    private void mail(
            String recipient,
            IcpSubject subject,
            AuditedCase about,
            AnswerableMatter matter,
            PaperAnswer paper) {
        String authority = units.nameOf(matter.authority()).orElse("");
        MailFrame frame = MailFrame.to(subject.name());
        outbox.queue(
                recipient,
                // a sponsor without an account has no page
                (subject.holderId() == null ? frame : frame.about(matter.page()))
                        .signedBy(authority),
                "paperAnswer." + paper.kind().name().toLowerCase(Locale.ROOT),
                Locale.SIMPLIFIED_CHINESE,
                about,
                null,
                matter.filingNumber(),
                authority,
                paper.receivedOn(),
                about.caseId().toString());
    }
}
