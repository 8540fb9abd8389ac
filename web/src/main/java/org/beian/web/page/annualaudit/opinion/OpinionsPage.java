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
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeyedListPage;

/**
 * Backing bean of the list of opinions: those that a content department gave, or those on websites
 * that an authority audits.
 */
@Named
@RequestScoped
@Clause("18.3")
public class OpinionsPage extends KeyedListPage<OpinionView> {

    /** Years that the filter offers: the current one and those before. */
    private static final int YEARS = 5;

    @Inject OpinionReading reading;
    @Inject OpinionQuery query;
    @Inject RegisterWords words;

    private String ofYear;

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

    @Override
    protected List<OpinionView> rows(Long after, int limit) {
        return reading.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(OpinionView row) {
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
        return entered(ofYear, OpinionQuery.YEAR);
    }

    public void setOfYear(String chosen) {
        ofYear = chosen == null ? "" : chosen;
    }
}
