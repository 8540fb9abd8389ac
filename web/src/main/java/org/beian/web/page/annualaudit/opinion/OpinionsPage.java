package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.OpinionFilter;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of opinions: those that a content department gave, or those on websites
 * that an authority audits.
 */
@Named
@RequestScoped
@Clause("18.3")
public class OpinionsPage {

    /** Years that the filter offers: the current one and those before. */
    private static final int YEARS = 5;

    @Inject OpinionReading reading;
    @Inject OpinionQuery query;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<OpinionView> list;
    private String ofYear;
    private String search;

    /** Links to all, to each kind and to what waits for the bureau, with their numbers. */
    public List<Link> getFilters() {
        List<Link> links = new ArrayList<>();
        links.add(link(words.text("opinion.all"), null, false));
        for (OpinionKind kind : OpinionKind.values()) {
            links.add(link(words.name(kind), kind, false));
        }
        if (!isOwn()) {
            links.add(link(words.text("opinion.state.WAITING"), null, true));
        }
        return links;
    }

    private Link link(String text, OpinionKind kind, boolean waiting) {
        return new Link(
                text,
                Task.shown(counted(query.of(kind, waiting))),
                query.href(
                        Map.of(
                                OpinionQuery.KIND,
                                kind == null ? "" : kind.name(),
                                OpinionQuery.STATE,
                                waiting ? OpinionQuery.WAITING : "")),
                kind == query.kind() && waiting == query.isWaiting());
    }

    private int counted(OpinionFilter filter) {
        return Math.toIntExact(reading.count(filter));
    }

    public KeysetModel<OpinionView> getList() {
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

    /** Number of opinions that match, counted up to 1,001. */
    public int getTotal() {
        return counted(query.filter());
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

    /** Whether the department reads that gave them. */
    public boolean isOwn() {
        return "department".equals(getFolder());
    }

    /** The current year and those before, for the filter. */
    public List<SelectItem> getYears() {
        int now = words.today().getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(before -> Integer.toString(now - before))
                .map(year -> new SelectItem(year, year))
                .toList();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(OpinionQuery.SEARCH, getSearch(), OpinionQuery.YEAR, getOfYear())));
    }

    public String getOfYear() {
        return ofYear == null ? address.text(OpinionQuery.YEAR) : ofYear;
    }

    public void setOfYear(String chosen) {
        ofYear = chosen == null ? "" : chosen;
    }

    public String getSearch() {
        return search == null ? address.text(OpinionQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
