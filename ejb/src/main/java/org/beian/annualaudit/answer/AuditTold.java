package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.reconciliation.AuditDifferences;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.annualaudit.requirement.AuditRequirements;
import org.beian.code.Calendars;
import org.beian.domainregister.report.DomainSql;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.letter.LetterWording;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;

/**
 * Notices to the sponsors of a campaign that an audit of their websites has begun, and of what is
 * found to differ after that (18.2). Of a website its sponsor is told once, and once more for what
 * was found since, so that a repeat goes on where it was interrupted.
 */
@ApplicationScoped
@Clause("18.2")
class AuditTold {

    private static final String BUNDLE = "org.beian.annualaudit.answer.Letters";

    private static final int SUBJECTS = 100;

    /** Most websites of one sponsor that a mail names. */
    private static final int NAMED = 50;

    /** Items whose differences are read together. */
    private static final int TOGETHER = 500;

    /** Items of which the sponsor is to be told. */
    private static final String UNTOLD =
            """
             from audit_item i where i.campaign_id = ? and i.state = 'OPEN'
            and (i.told_at is null or i.standing > 0 and exists (
              select 1 from audit_difference d where d.audit_item_id = i.id
              and d.gone_at is null and d.found_at > i.told_at
              and (i.retold_at is null or d.found_at > i.retold_at)))""";

    @Inject EntityManager em;
    @Inject AuditDifferences differences;
    @Inject AuditRequirements requirements;
    @Inject AuditLimits limits;
    @Inject FiledParties parties;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject DomainSql sql;
    @Inject Clock clock;
    @Inject Calendars calendars;

    /**
     * What all mails of a part say.
     *
     * @param asked words of the bureau, and the requirements of departments (8.7)
     * @param found differences by item
     */
    private record Common(
            AuditCampaign campaign,
            String bureau,
            String asked,
            LetterWording words,
            Map<Long, List<Difference>> found) {}

    /** Number of subjects whose sponsor is to be told. */
    long untold(Long campaignId) {
        return ((Number)
                        NativeQuery.of(
                                        em,
                                        "select count(distinct i.subject_id)" + UNTOLD,
                                        campaignId)
                                .getSingleResult())
                .longValue();
    }

    /** As {@link AuditTelling#next}. */
    Optional<ToldSponsors> next(Long campaignId, long after) {
        List<Long> subjects =
                ids(
                        "select distinct i.subject_id"
                                + UNTOLD
                                + " and i.subject_id > ? order by i.subject_id fetch first "
                                + SUBJECTS
                                + " rows only",
                        campaignId,
                        after);
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        List<IcpSubject> locked = locked(subjects);
        // what was told meanwhile, by another run, is left out
        Map<Long, List<AuditItem>> items = items(campaignId, subjects);
        Common common = common(campaignId, items);
        locked.stream()
                .filter(subject -> items.containsKey(subject.id()))
                .forEach(subject -> tell(subject, items.get(subject.id()), common));
        return Optional.of(new ToldSponsors(subjects.get(subjects.size() - 1), items.size()));
    }

    private List<Long> ids(String query, Object... parameters) {
        List<Long> ids = new ArrayList<>();
        for (Object id : NativeQuery.of(em, query, parameters).getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    /** On Derby without order, as it locks no sorted rows. */
    private List<IcpSubject> locked(List<Long> ids) {
        return em.createQuery(
                        "select s from IcpSubject s where s.id in :ids"
                                + (sql.isPostgresql() ? " order by s.id" : ""),
                        IcpSubject.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Map<Long, List<AuditItem>> items(Long campaignId, List<Long> subjects) {
        Set<Long> untold =
                Set.copyOf(
                        ids(
                                "select i.id" + UNTOLD + " and i.subject_id in (?)",
                                campaignId,
                                subjects));
        return em.createQuery(
                        """
                        select i from AuditItem i where i.campaignId = :campaign
                        and i.subjectId in :subjects and i.state = :open order by i.id""",
                        AuditItem.class)
                .setParameter("campaign", campaignId)
                .setParameter("subjects", subjects)
                .setParameter("open", AuditItemState.OPEN)
                .getResultStream()
                .filter(item -> untold.contains(item.id()))
                .collect(
                        Collectors.groupingBy(
                                AuditItem::subjectId, TreeMap::new, Collectors.toList()));
    }

    private Common common(Long campaignId, Map<Long, List<AuditItem>> items) {
        AuditCampaign campaign = em.find(AuditCampaign.class, campaignId);
        LetterWording words = new LetterWording(BUNDLE, AuditTold.class, Locale.SIMPLIFIED_CHINESE);
        List<Long> differing =
                items.values().stream()
                        .flatMap(each -> each.stream().limit(NAMED))
                        .filter(item -> item.standing() > 0)
                        .map(AuditItem::id)
                        .toList();
        Map<Long, List<Difference>> found = new HashMap<>();
        for (int from = 0; from < differing.size(); from += TOGETHER) {
            found.putAll(
                    differences.of(
                            differing.subList(from, Math.min(from + TOGETHER, differing.size()))));
        }
        return new Common(
                campaign,
                units.nameOf(campaign.authority()).orElse(""),
                asked(campaign, words),
                words,
                Collections.unmodifiableMap(found));
    }

    private void tell(IcpSubject subject, List<AuditItem> items, Common common) {
        Instant now = clock.instant();
        items.forEach(item -> limits.tell(item, now));
        publish(subject, items);
        mail(subject, items, common);
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
                            due(items).toString()));
        }
    }

    /** The earliest last day, as one of them may have been sent back before. */
    private static LocalDate due(List<AuditItem> items) {
        return items.stream().map(AuditItem::due).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static long differing(List<AuditItem> items) {
        return items.stream().filter(item -> item.standing() > 0).count();
    }

    private void mail(IcpSubject subject, List<AuditItem> items, Common common) {
        String recipient = parties.addressOf(subject);
        if (recipient == null) {
            return;
        }
        AuditItem first = items.get(0);
        MailFrame frame = MailFrame.to(subject.name());
        outbox.queue(
                recipient,
                // a sponsor without an account has no page
                (subject.holderId() == null ? frame : frame.about("/sponsor/audits.xhtml"))
                        .signedBy(common.bureau),
                "audit.opened",
                Locale.SIMPLIFIED_CHINESE,
                first,
                null,
                String.valueOf(common.campaign.year()),
                common.bureau,
                calendars.lastDay(due(items)),
                lines(items, common),
                common.asked);
    }

    private String asked(AuditCampaign campaign, LetterWording words) {
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

    private static String lines(List<AuditItem> items, Common common) {
        LetterWording words = common.words;
        List<AuditItem> named = items.stream().limit(NAMED).toList();
        StringBuilder lines = new StringBuilder();
        for (AuditItem item : named) {
            List<String> standing =
                    common.found.getOrDefault(item.id(), List.of()).stream()
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
