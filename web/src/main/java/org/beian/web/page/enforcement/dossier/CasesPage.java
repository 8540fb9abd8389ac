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
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.ViolationChoices;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of cases: a bureau's own, those of all bureaus for the ministry, those
 * against its filings for a sponsor.
 */
@Named
@RequestScoped
@Clause({"16.3", "8.8"})
public class CasesPage {

    @Inject CaseReading reading;
    @Inject CaseFigures counting;
    @Inject CaseOpening opening;
    @Inject CaseCharts charts;
    @Inject CaseListQuery query;
    @Inject ViolationChoices violations;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<CaseLine> list;
    private CaseCounts figures;
    private String violation;
    private String officer;
    private String search;

    /** Links to all and to each phase, with its number. */
    public List<Link> getFilters() {
        return Stream.concat(
                        Stream.of(link(words.text("case.all"), null)),
                        Stream.of(CasePhase.values()).map(each -> link(words.name(each), each)))
                .toList();
    }

    private Link link(String name, CasePhase phase) {
        return new Link(
                name,
                Task.shown(counted(phase)),
                query.href(Map.of(CaseListQuery.STATE, phase == null ? "" : phase.name())),
                phase == query.phase());
    }

    private int counted(CasePhase phase) {
        return Math.toIntExact(reading.count(query.of(phase)));
    }

    public KeysetModel<CaseLine> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            line -> line.id().toString(),
                            asked ->
                                    reading.list(
                                            query.filter(),
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return list;
    }

    /** Number of cases that match, counted up to 1,001. */
    public int getTotal() {
        return counted(query.phase());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return query.href();
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages. */
    public String getFolder() {
        return address.folder();
    }

    /** Whether the ministry reads, which sees those of all bureaus. */
    public boolean isNational() {
        return "ministry".equals(getFolder());
    }

    /** Whether an authority reads, not a sponsor. */
    public boolean isOfficial() {
        return !"sponsor".equals(getFolder());
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
                                getOfficer())));
    }

    public String getViolation() {
        return violation == null ? address.text(CaseListQuery.VIOLATION) : violation;
    }

    public void setViolation(String chosen) {
        violation = chosen == null ? "" : chosen;
    }

    public String getOfficer() {
        return officer == null ? address.text(CaseListQuery.OFFICER) : officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen == null ? "" : chosen;
    }

    public String getSearch() {
        return search == null ? address.text(CaseListQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
