package org.beian.annualaudit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.campaign.CampaignProgress.Share;
import org.beian.party.Authorities;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/** Counts of the items of campaigns, by phase, kind of difference, provider and county. */
@ApplicationScoped
class CampaignFigures {

    private static final int SHARES = 100;

    private static final String SHARE =
            """
            select %s, count(*), sum(case when i.state <> 'ENDED' then 1 else 0 end)
            from audit_item i %s where i.campaign_id = ? group by %s
            order by 2 desc, 1 fetch first %d rows only""";

    @Inject EntityManager em;

    private record Part(
            Long campaign, AuditItemState state, AuditResult result, int overdue, long number) {

        AuditItemPhase phase() {
            return switch (state) {
                case OPEN -> overdue == 1 ? AuditItemPhase.OVERDUE : AuditItemPhase.SPONSOR;
                case EXPLAINED -> AuditItemPhase.EXPLAINED;
                case ENDED -> AuditItemPhase.valueOf(result.name());
            };
        }
    }

    private record OfKind(DifferenceKind kind, long number) {}

    /** Campaigns as pages show them, in the same order. */
    List<CampaignView> views(List<AuditCampaign> campaigns, LocalDate today) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<AuditItemPhase, Long>> counted =
                phases(campaigns.stream().map(AuditCampaign::id).toList(), today);
        return campaigns.stream()
                .map(each -> view(each, counted.getOrDefault(each.id(), Map.of())))
                .toList();
    }

    private static CampaignView view(AuditCampaign campaign, Map<AuditItemPhase, Long> phases) {
        Function<AuditItemPhase, Long> of = phase -> phases.getOrDefault(phase, 0L);
        return new CampaignView(
                campaign.id(),
                campaign.year(),
                campaign.authority().code(),
                Authorities.name(campaign.authority()),
                campaign.state(),
                campaign.referenceDay(),
                campaign.due(),
                campaign.reason(),
                campaign.words(),
                campaign.openedAt(),
                campaign.notifiedAt(),
                campaign.closedAt(),
                phases.values().stream().mapToLong(Long::longValue).sum(),
                of.apply(AuditItemPhase.SPONSOR),
                of.apply(AuditItemPhase.EXPLAINED),
                of.apply(AuditItemPhase.OVERDUE),
                of.apply(AuditItemPhase.FAILED),
                campaign.version());
    }

    CampaignProgress progress(AuditCampaign campaign, LocalDate today) {
        Map<AuditItemPhase, Long> byPhase = new EnumMap<>(AuditItemPhase.class);
        for (AuditItemPhase phase : AuditItemPhase.values()) {
            byPhase.put(phase, 0L);
        }
        byPhase.putAll(phases(List.of(campaign.id()), today).getOrDefault(campaign.id(), Map.of()));
        return new CampaignProgress(
                byPhase,
                kinds(campaign),
                shares(
                        campaign,
                        "u.name",
                        "u.id, u.name",
                        """
                        join (select distinct a.website_id, a.provider_id from icp_access a
                          where a.state = 'ACTIVE') s on s.website_id = i.website_id
                        join unit u on u.id = s.provider_id"""),
                shares(campaign, "i.county", "i.county", ""));
    }

    private Map<Long, Map<AuditItemPhase, Long>> phases(List<Long> campaigns, LocalDate today) {
        List<Part> parts =
                ResultRecords.of(
                        NativeQuery.of(
                                em,
                                """
                                select campaign_id, state, result, overdue, count(*) from (
                                  select campaign_id, state, result,
                                    case when state = 'OPEN' and due < ? then 1 else 0 end as overdue
                                  from audit_item where campaign_id in (?)) i
                                group by campaign_id, state, result, overdue""",
                                today,
                                campaigns),
                        Part.class);
        return parts.stream()
                .collect(
                        Collectors.groupingBy(
                                Part::campaign,
                                Collectors.groupingBy(
                                        Part::phase, Collectors.summingLong(Part::number))));
    }

    private Map<DifferenceKind, Long> kinds(AuditCampaign campaign) {
        Map<DifferenceKind, Long> byKind = new EnumMap<>(DifferenceKind.class);
        ResultRecords.of(
                        NativeQuery.of(
                                em,
                                """
                                select d.kind, count(distinct d.audit_item_id)
                                from audit_difference d
                                join audit_item i on i.id = d.audit_item_id
                                where i.campaign_id = ? and d.gone_at is null
                                group by d.kind""",
                                campaign.id()),
                        OfKind.class)
                .forEach(each -> byKind.put(each.kind, each.number));
        return byKind;
    }

    private List<Share> shares(AuditCampaign campaign, String name, String grouped, String joined) {
        return ResultRecords.of(
                NativeQuery.of(em, SHARE.formatted(name, joined, grouped, SHARES), campaign.id()),
                Share.class);
    }
}
