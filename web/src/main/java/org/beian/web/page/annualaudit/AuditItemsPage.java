package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.law.Clause;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeyedListPage;

/**
 * Backing bean of the list of audited websites: a sponsor's own, those to which a provider gives
 * access, or those that an authority audits.
 */
@Named
@RequestScoped
@Clause("18.2")
public class AuditItemsPage extends KeyedListPage<AuditItemView> {

    @Inject AuditItemReading reading;
    @Inject AuditReading campaigns;
    @Inject AuditItemQuery query;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject StateFilters filters;

    /** Years of which audits are looked for: this one and those before. */
    private static final int YEARS = 5;

    private String kind;
    private String ofYear;

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(
                Stream.of(AuditItemPhase.values()),
                query.phase(),
                phase -> reading.count(query.of(phase)),
                query::href);
    }

    @Override
    protected List<AuditItemView> rows(Long after, int limit) {
        return reading.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(AuditItemView row) {
        return row.id();
    }

    @Override
    protected long number() {
        return reading.count(query.filter());
    }

    @Override
    public String getAddress() {
        return query.href();
    }

    /** Page of one website, from the context root. */
    public String getPage() {
        return path().replace("s.xhtml", ".xhtml");
    }

    /** Whether the reader confirms several at once: a provider, of what waits for its sponsors. */
    public boolean isConfirmable() {
        return "provider".equals(getFolder())
                && (query.phase() == AuditItemPhase.SPONSOR
                        || query.phase() == AuditItemPhase.OVERDUE);
    }

    /** Whether the reader decides on several at once: a bureau, of what waits for it. */
    public boolean isDecidable() {
        return "bureau".equals(getFolder())
                && (query.phase() == AuditItemPhase.EXPLAINED
                        || query.phase() == AuditItemPhase.OVERDUE);
    }

    /** Whether what waits was explained, so that it can be accepted. */
    public boolean isExplained() {
        return query.phase() == AuditItemPhase.EXPLAINED;
    }

    public List<SelectItem> getKinds() {
        return choices.of(DifferenceKind.values());
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                AuditItemQuery.SEARCH,
                                getSearch(),
                                AuditItemQuery.KIND,
                                getKind(),
                                AuditItemQuery.YEAR,
                                getOfYear())));
    }

    public List<SelectItem> getYears() {
        int now = words.today().getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(before -> Integer.toString(now - before))
                .map(year -> new SelectItem(year, year))
                .toList();
    }

    public String getOfYear() {
        return entered(ofYear, AuditItemQuery.YEAR);
    }

    public void setOfYear(String chosen) {
        ofYear = chosen == null ? "" : chosen;
    }

    /** Title of the audit whose websites alone are listed; empty where those of all are. */
    public String getAudit() {
        return query.filter().campaignId() == null
                ? ""
                : AuditCampaignPage.find(campaigns, query.filter().campaignId().toString())
                        .map(
                                found ->
                                        words.text(
                                                "audit.campaign",
                                                Integer.toString(found.year()),
                                                found.bureauName()))
                        .orElse("");
    }

    /** URL of the list without the limit to one audit, from the context root. */
    public String getEveryAudit() {
        return query.href(Map.of(AuditItemQuery.CAMPAIGN, ""));
    }

    public String getKind() {
        return entered(kind, AuditItemQuery.KIND);
    }

    public void setKind(String chosen) {
        kind = chosen == null ? "" : chosen;
    }
}
