package org.beian.web.page.enforcement.closure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.enforcement.closure.AssistancePhase;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.closure.AssistanceView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of requests for assistance from and to a bureau, or of all for the
 * ministry.
 */
@Named
@RequestScoped
@Clause("16.5")
public class AssistancesPage {

    @Inject AssistanceReading reading;
    @Inject AssistanceQuery query;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<AssistanceView> list;
    private String direction;
    private String search;

    /** Links to each phase, with its number; for the ministry what is overdue stands first. */
    public List<Link> getFilters() {
        Stream<AssistancePhase> phases = Stream.of(AssistancePhase.values());
        return (isNational()
                        ? Stream.concat(
                                Stream.of(AssistancePhase.OVERDUE),
                                phases.filter(each -> each != AssistancePhase.OVERDUE))
                        : phases)
                .map(this::link)
                .toList();
    }

    private Link link(AssistancePhase phase) {
        return new Link(
                words.name(phase),
                Task.shown(counted(phase)),
                query.href(Map.of(AssistanceQuery.STATE, phase.name())),
                phase == query.phase());
    }

    private int counted(AssistancePhase phase) {
        return Math.toIntExact(reading.count(query.of(phase)));
    }

    public KeysetModel<AssistanceView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> view.id().toString(),
                            asked ->
                                    reading.list(
                                            query.filter(),
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return list;
    }

    /** Number of requests that match, counted up to 1,001. */
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

    /** Directions, seen from the bureau. */
    public List<SelectItem> getDirections() {
        return Stream.of(AssistanceQuery.IN, AssistanceQuery.OUT)
                .map(each -> new SelectItem(each, words.text("assistance.direction." + each)))
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
        return direction == null ? address.text(AssistanceQuery.DIRECTION) : direction;
    }

    public void setDirection(String chosen) {
        direction = chosen == null ? "" : chosen;
    }

    public String getSearch() {
        return search == null ? address.text(AssistanceQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
