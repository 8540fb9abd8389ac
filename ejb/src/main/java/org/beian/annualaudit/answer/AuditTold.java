package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.reconciliation.AuditDifferences;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.annualaudit.requirement.AuditRequirements;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.LetterWording;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;

/**
 * Notices of the beginning of an audit to the sponsors of a campaign (18.2). A website of which its
 * sponsor was told is not told of again, so that a repeat goes on where it was interrupted.
 */
@ApplicationScoped
@Clause("18.2")
class AuditTold {

    private static final String BUNDLE = "org.beian.annualaudit.answer.Letters";

    private static final int SUBJECTS = 100;

    /** Most websites of one sponsor that a mail names. */
    private static final int NAMED = 50;

    @Inject EntityManager em;
    @Inject AuditDifferences differences;
    @Inject AuditRequirements requirements;
    @Inject AuditLimits limits;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Clock clock;

    Optional<Long> next(Long campaignId, long after) {
        List<Long> subjects =
                em.createQuery(
                                """
                                select distinct i.subjectId from AuditItem i
                                where i.campaignId = :campaign and i.subjectId > :after
                                and i.toldAt is null and i.state = :open order by i.subjectId""",
                                Long.class)
                        .setParameter("campaign", campaignId)
                        .setParameter("after", after)
                        .setParameter("open", AuditItemState.OPEN)
                        .setMaxResults(SUBJECTS)
                        .getResultList();
        AuditCampaign campaign = em.find(AuditCampaign.class, campaignId);
        for (Long subject : subjects) {
            tell(campaign, em.find(IcpSubject.class, subject, LockModeType.PESSIMISTIC_WRITE));
        }
        return subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(subjects.get(subjects.size() - 1));
    }

    private void tell(AuditCampaign campaign, IcpSubject subject) {
        List<AuditItem> items =
                em.createQuery(
                                """
                                select i from AuditItem i where i.campaignId = :campaign
                                and i.subjectId = :subject and i.toldAt is null
                                and i.state = :open order by i.id""",
                                AuditItem.class)
                        .setParameter("campaign", campaign.id())
                        .setParameter("subject", subject.id())
                        .setParameter("open", AuditItemState.OPEN)
                        .getResultList();
        if (items.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        items.forEach(item -> limits.tell(item, now));
        publish(subject, items);
        mail(campaign, subject, items);
    }

    private void publish(IcpSubject subject, List<AuditItem> items) {
        if (subject.holderId() != null) {
            AuditItem first = items.get(0);
            events.publish(
                    subject.holderId(),
                    "AUDIT_OPENED",
                    first,
                    null,
                    Map.of(
                            "year",
                            first.year(),
                            "filingNumber",
                            subject.filingNumber(),
                            "websites",
                            items.size(),
                            "differing",
                            differing(items),
                            "due",
                            first.due().toString()));
        }
    }

    private static long differing(List<AuditItem> items) {
        return items.stream().filter(item -> item.standing() > 0).count();
    }

    private void mail(AuditCampaign campaign, IcpSubject subject, List<AuditItem> items) {
        String recipient = parties.addressOf(subject);
        if (recipient == null) {
            return;
        }
        AuditItem first = items.get(0);
        String bureau = units.nameOf(campaign.authority()).orElse("");
        MailFrame frame = MailFrame.to(subject.name());
        outbox.queue(
                recipient,
                // a sponsor without an account has no page
                (subject.holderId() == null ? frame : frame.about("/sponsor/audits.xhtml"))
                        .signedBy(bureau),
                "audit.opened",
                Locale.SIMPLIFIED_CHINESE,
                first,
                null,
                String.valueOf(campaign.year()),
                bureau,
                first.due(),
                lines(items),
                asked(campaign));
    }

    /** Words of the bureau, and the requirements of departments (8.7). */
    private String asked(AuditCampaign campaign) {
        LetterWording words = new LetterWording(BUNDLE, AuditTold.class, Locale.SIMPLIFIED_CHINESE);
        String required =
                requirements.holding(campaign.id()).stream()
                        .map(
                                each ->
                                        words.text(
                                                "line.requirement",
                                                each.departmentName(),
                                                each.title()))
                        .collect(Collectors.joining());
        return (campaign.words() == null ? "" : campaign.words() + "\n\n") + required;
    }

    private String lines(List<AuditItem> items) {
        LetterWording words = new LetterWording(BUNDLE, AuditTold.class, Locale.SIMPLIFIED_CHINESE);
        List<AuditItem> named = items.stream().limit(NAMED).toList();
        Map<Long, List<Difference>> found =
                differences.of(named.stream().map(AuditItem::id).toList());
        StringBuilder lines = new StringBuilder();
        for (AuditItem item : named) {
            List<String> standing =
                    found.getOrDefault(item.id(), List.of()).stream()
                            .filter(Difference::stands)
                            .map(each -> said(each, words))
                            .toList();
            lines.append(
                    standing.isEmpty()
                            ? words.text("line.same", item.filingNumber(), item.websiteName())
                            : words.text(
                                    "line.differs",
                                    item.filingNumber(),
                                    item.websiteName(),
                                    String.join(words.text("line.between"), standing)));
            lines.append('\n');
        }
        if (items.size() > named.size()) {
            lines.append(words.text("line.more", items.size() - named.size())).append('\n');
        }
        return lines.toString().stripTrailing();
    }

    private static String said(Difference found, LetterWording words) {
        String kind = words.text("kind." + found.kind());
        return found.about().isEmpty() ? kind : words.text("line.about", kind, found.about());
    }
}
