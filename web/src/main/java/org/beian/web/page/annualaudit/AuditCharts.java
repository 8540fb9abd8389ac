package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignProgress;
import org.beian.annualaudit.campaign.CampaignProgress.Share;
import org.beian.annualaudit.campaign.CampaignView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.Condition;

/** Maker of the charts of audits, which are also files with the same numbers. */
@RequestScoped
@Clause("18.2")
public class AuditCharts {

    private static final String NUMBER = "audit.websites";

    @Inject AuditReading reading;
    @Inject RegisterWords words;
    @Inject Addressed address;

    /** The bureaus of a year: websites, those that wait, those that are overdue. */
    ChartTable campaigns(int year, List<CampaignView> campaigns) {
        return new ChartTable(
                words.text("audit.chart.campaigns"),
                words.text("audit.bureau"),
                ChartTable.Shape.LYING,
                texts(NUMBER, "audit.unended", "AuditItemPhase.OVERDUE"),
                campaigns.stream()
                        .map(
                                each ->
                                        new ChartTable.Row(
                                                each.bureauName(),
                                                List.of(
                                                        each.items(),
                                                        unended(each),
                                                        each.overdue())))
                        .toList(),
                href("campaigns", "year", Integer.toString(year)),
                words.locale());
    }

    /** Websites of a campaign without a result. */
    static long unended(CampaignView campaign) {
        return campaign.waiting() + campaign.explained() + campaign.overdue();
    }

    /** The websites of a campaign by phase. */
    ChartTable phases(Long id, CampaignProgress progress) {
        return new ChartTable(
                words.text("audit.chart.phases"),
                words.text("audit.state"),
                ChartTable.Shape.STANDING,
                texts(NUMBER),
                rows(
                        progress.byPhase().values().stream().allMatch(n -> n == 0)
                                ? Stream.empty()
                                : Stream.of(AuditItemPhase.values()),
                        phase -> progress.byPhase().getOrDefault(phase, 0L)),
                href("phases", "campaign", id.toString()),
                words.locale());
    }

    /** The differences that stand in a campaign by kind. */
    ChartTable kinds(Long id, CampaignProgress progress) {
        return new ChartTable(
                words.text("audit.chart.kinds"),
                words.text("audit.kind"),
                ChartTable.Shape.LYING,
                texts(NUMBER),
                rows(
                        Stream.of(DifferenceKind.values())
                                .filter(kind -> progress.byKind().getOrDefault(kind, 0L) > 0),
                        kind -> progress.byKind().get(kind)),
                href("kinds", "campaign", id.toString()),
                words.locale());
    }

    private <E extends Enum<E>> List<ChartTable.Row> rows(
            Stream<E> values, ToLongFunction<E> number) {
        return values.map(
                        each ->
                                new ChartTable.Row(
                                        words.name(each), List.of(number.applyAsLong(each))))
                .toList();
    }

    /** The providers with most websites of a campaign, and how many of theirs wait. */
    ChartTable providers(Long id, CampaignProgress progress) {
        return shares("providers", "audit.provider", id, progress.byProvider(), name -> name);
    }

    /** The counties of a campaign, and how many websites there wait. */
    ChartTable counties(Long id, CampaignProgress progress) {
        return shares("counties", "audit.county", id, progress.byCounty(), words::region);
    }

    private ChartTable shares(
            String name, String row, Long id, List<Share> shares, UnaryOperator<String> names) {
        return new ChartTable(
                words.text("audit.chart." + name),
                words.text(row),
                ChartTable.Shape.LYING,
                texts(NUMBER, "audit.unended"),
                shares.stream()
                        .map(
                                each ->
                                        new ChartTable.Row(
                                                names.apply(each.name()),
                                                List.of(each.items(), each.waiting())))
                        .toList(),
                href(name, "campaign", id.toString()),
                words.locale());
    }

    /** The chart of a file; null for an unknown one. */
    public ChartTable file(String name) {
        if ("campaigns".equals(name)) {
            String year = address.text("year");
            return year.matches("20[0-9]{2}")
                    ? campaigns(Integer.parseInt(year), reading.campaigns(Integer.parseInt(year)))
                    : null;
        }
        Optional<CampaignView> campaign = AuditCampaignPage.find(reading, address.text("campaign"));
        return campaign.map(each -> file(name, each.id())).orElse(null);
    }

    /** What a file is about: a year, or a campaign. */
    public Condition condition(String name) {
        String parameter = "campaigns".equals(name) ? "year" : "campaign";
        return Condition.is(parameter, address.text(parameter));
    }

    private ChartTable file(String name, Long id) {
        CampaignProgress progress = PageErrors.ifThere(() -> reading.progress(id)).orElse(null);
        if (progress == null) {
            return null;
        }
        return switch (name) {
            case "phases" -> phases(id, progress);
            case "kinds" -> kinds(id, progress);
            case "providers" -> providers(id, progress);
            case "counties" -> counties(id, progress);
            default -> null;
        };
    }

    private List<String> texts(String... keys) {
        return Stream.of(keys).map(key -> words.text(key)).toList();
    }

    private String href(String name, String parameter, String value) {
        return Addressed.href(
                "/" + address.folder() + "/auditFigures/" + name + ".csv", parameter, value);
    }
}
