package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.dossier.CaseCounts;
import org.beian.enforcement.dossier.CaseFigures;
import org.beian.enforcement.dossier.CaseLine;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.enforcement.ViolationChoices;
import org.beian.web.page.list.KeyedListPage;

/**
 * Backing bean of the list of cases: a bureau's own, or those of others on filings of its province;
 * those of all bureaus for the ministry; those against it for a sponsor or provider.
 */
@Named
@RequestScoped
@Clause({"16.3", "8.8", "7.10"})
public class CasesPage extends KeyedListPage<CaseLine> {

    @Inject CaseReading reading;
    @Inject CaseFigures counting;
    @Inject CaseOpening opening;
    @Inject CaseCharts charts;
    @Inject CaseListQuery query;
    @Inject ViolationChoices violations;
    @Inject Choices choices;
    @Inject RegisterWords words;
    @Inject StateFilters filters;

    private CaseCounts figures;
    private String violation;
    private String officer;
    private String province;

    /** Links to all and to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(
                words.text("case.all"),
                Stream.of(CasePhase.values()),
                query.phase(),
                phase -> reading.count(query.of(phase)),
                query::href);
    }

    /** Links to what the bureau has, and to what others have on filings of its province. */
    public List<Link> getScopes() {
        return filters.led(
                elsewhere -> reading.count(query.of(query.phase(), elsewhere)), query::href);
    }

    /** Whether what others have is shown. */
    public boolean isElsewhere() {
        return filters.isElsewhere();
    }

    @Override
    protected List<CaseLine> rows(Long after, int limit) {
        return reading.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(CaseLine row) {
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

    /** Whether a bureau reads, which knows its officers. */
    public boolean isOfBureau() {
        return "bureau".equals(getFolder());
    }

    private CaseCounts figures() {
        if (figures == null) {
            figures = counting.figures();
        }
        return figures;
    }

    /** Number of cases that have not ended, in words. */
    public String getOpen() {
        return words.number(figures().open());
    }

    /** Number of those whose next step is overdue, in words. */
    public String getOverdue() {
        return words.number(figures().overdue());
    }

    /**
     * A chart of the reader's cases.
     *
     * @param name as in the address of its file
     */
    public ChartTable chart(String name) {
        return charts.of(name, figures());
    }

    public List<SelectItem> getViolations() {
        return violations.all();
    }

    /** Those of the bureau who may be officers of a case. */
    public List<SelectItem> getOfficers() {
        return opening.officers().stream()
                .map(each -> new SelectItem(each.username(), each.name()))
                .toList();
    }

    /** Name of a violation. */
    public String violation(String code) {
        return violations.name(code);
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                CaseListQuery.SEARCH,
                                getSearch(),
                                CaseListQuery.VIOLATION,
                                getViolation(),
                                CaseListQuery.OFFICER,
                                getOfficer(),
                                CaseListQuery.PROVINCE,
                                getProvince())));
    }

    public String getViolation() {
        return entered(violation, CaseListQuery.VIOLATION);
    }

    public void setViolation(String chosen) {
        violation = chosen == null ? "" : chosen;
    }

    public String getOfficer() {
        return entered(officer, CaseListQuery.OFFICER);
    }

    public void setOfficer(String chosen) {
        officer = chosen == null ? "" : chosen;
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public String getProvince() {
        return entered(province, CaseListQuery.PROVINCE);
    }

    public void setProvince(String chosen) {
        province = chosen == null ? "" : chosen;
    }
}
