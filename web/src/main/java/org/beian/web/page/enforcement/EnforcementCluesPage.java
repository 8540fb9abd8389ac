package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the list of clues: a bureau's own, or those of all bureaus for the ministry. */
@Named
@RequestScoped
@Clause("16.1")
public class EnforcementCluesPage {

    @Inject ClueReading reading;
    @Inject EnforcementClueQuery query;
    @Inject ViolationChoices violations;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Callers callers;
    @Inject Addressed address;

    private KeysetModel<ClueLine> list;
    private String source;
    private String violation;
    private String province;
    private String search;

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return Stream.of(CluePhase.values()).map(this::link).toList();
    }

    private Link link(CluePhase phase) {
        return new Link(
                words.name(phase),
                Task.shown(counted(phase)),
                query.href(Map.of(EnforcementClueQuery.STATE, phase.name())),
                phase == query.phase());
    }

    private int counted(CluePhase phase) {
        return Math.toIntExact(reading.count(query.of(phase)));
    }

    public KeysetModel<ClueLine> getList() {
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

    /** Number of clues that match, counted up to 1,001. */
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

    /** Whether the reader ends several at once: a reviewer, of what waits. */
    public boolean isEnding() {
        return callers.current().has(Roles.REVIEWER)
                && (query.phase() == CluePhase.OPEN || query.phase() == CluePhase.OVERDUE);
    }

    public List<SelectItem> getSources() {
        return choices.of(SourceKind.values());
    }

    public List<SelectItem> getViolations() {
        return violations.all();
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    /** Name of a violation. */
    public String violation(String code) {
        return violations.name(code);
    }

    /** How many sources a clue has, in words. */
    public String sourcesOf(ClueLine line) {
        return words.text("clue.sourceCount", line.sources());
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                EnforcementClueQuery.SEARCH,
                                getSearch(),
                                EnforcementClueQuery.SOURCE,
                                getSource(),
                                EnforcementClueQuery.VIOLATION,
                                getViolation(),
                                EnforcementClueQuery.PROVINCE,
                                getProvince())));
    }

    public String getSource() {
        return source == null ? address.text(EnforcementClueQuery.SOURCE) : source;
    }

    public void setSource(String chosen) {
        source = chosen == null ? "" : chosen;
    }

    public String getViolation() {
        return violation == null ? address.text(EnforcementClueQuery.VIOLATION) : violation;
    }

    public void setViolation(String chosen) {
        violation = chosen == null ? "" : chosen;
    }

    public String getProvince() {
        return province == null ? address.text(EnforcementClueQuery.PROVINCE) : province;
    }

    public void setProvince(String chosen) {
        province = chosen == null ? "" : chosen;
    }

    public String getSearch() {
        return search == null ? address.text(EnforcementClueQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
