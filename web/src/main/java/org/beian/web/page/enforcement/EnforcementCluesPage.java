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
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeyedListPage;

/**
 * Backing bean of the list of clues: a bureau's own, or those of others on filings of its province;
 * those of all bureaus for the ministry.
 */
@Named
@RequestScoped
@Clause("16.1")
public class EnforcementCluesPage extends KeyedListPage<ClueLine> {

    @Inject ClueReading reading;
    @Inject EnforcementClueQuery query;
    @Inject ViolationChoices violations;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Callers callers;
    @Inject StateFilters filters;

    private String source;
    private String violation;
    private String province;

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(
                Stream.of(CluePhase.values()),
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
    protected List<ClueLine> rows(Long after, int limit) {
        return reading.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(ClueLine row) {
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

    /** Whether the reader ends several at once: a reviewer, of what waits. */
    public boolean isEnding() {
        return callers.current().has(Roles.REVIEWER)
                && !isElsewhere()
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
        return entered(source, EnforcementClueQuery.SOURCE);
    }

    public void setSource(String chosen) {
        source = chosen == null ? "" : chosen;
    }

    public String getViolation() {
        return entered(violation, EnforcementClueQuery.VIOLATION);
    }

    public void setViolation(String chosen) {
        violation = chosen == null ? "" : chosen;
    }

    public String getProvince() {
        return entered(province, EnforcementClueQuery.PROVINCE);
    }

    public void setProvince(String chosen) {
        province = chosen == null ? "" : chosen;
    }
}
