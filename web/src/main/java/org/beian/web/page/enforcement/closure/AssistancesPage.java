package org.beian.web.page.enforcement.closure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.enforcement.closure.AssistancePhase;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.closure.AssistanceView;
import org.beian.law.Clause;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeyedListPage;

/**
 * Backing bean of the list of requests for assistance from and to a bureau, or of all for the
 * ministry.
 */
@Named
@RequestScoped
@Clause("16.5")
public class AssistancesPage extends KeyedListPage<AssistanceView> {

    @Inject AssistanceReading reading;
    @Inject AssistanceQuery query;
    @Inject RegisterWords words;
    @Inject StateFilters filters;

    private String direction;

    /**
     * Links to each phase, with its number, after one to all; for the ministry what it has to
     * settle stands first.
     */
    public List<Link> getFilters() {
        Stream<AssistancePhase> phases = Stream.of(AssistancePhase.values());
        if (!isNational()) {
            return filters.counted(
                    words.text("assistance.all"),
                    phases,
                    query.phase(),
                    phase -> reading.count(query.of(phase)),
                    query::href);
        }
        return filters.counted(
                phases.sorted(
                        Comparator.comparing(
                                each ->
                                        each != AssistancePhase.OVERDUE
                                                && each != AssistancePhase.REFERRED)),
                query.phase(),
                phase -> reading.count(query.of(phase)),
                query::href);
    }

    @Override
    protected List<AssistanceView> rows(Long after, int limit) {
        return reading.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(AssistanceView row) {
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

    /** Directions, seen from the bureau. */
    public List<SelectItem> getDirections() {
        return Stream.of(AssistanceQuery.IN, AssistanceQuery.OUT)
                .map(each -> new SelectItem(each, words.text("direction." + each)))
                .toList();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                AssistanceQuery.SEARCH,
                                getSearch(),
                                AssistanceQuery.DIRECTION,
                                getDirection())));
    }

    public String getDirection() {
        return entered(direction, AssistanceQuery.DIRECTION);
    }

    public void setDirection(String chosen) {
        direction = chosen == null ? "" : chosen;
    }
}
