package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beian.annualaudit.opinion.AuditedWebsite;
import org.beian.annualaudit.opinion.AuditedWebsites;
import org.beian.law.Clause;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeyedListPage;

/** Backing bean of the list of audited websites on which a content department gives its opinion. */
@Named
@RequestScoped
@Clause("18.3")
public class AuditedWebsitesPage extends KeyedListPage<AuditedWebsite> {

    @Inject AuditedWebsites websites;
    @Inject AuditedWebsiteQuery query;
    @Inject RegisterWords words;

    private String ofYear;

    /** Links to those without an opinion of the department, and to all, with their numbers. */
    public List<Link> getFilters() {
        return List.of(
                link("opinion.state.MISSING", false, ""),
                link("opinion.state.EVERY", true, AuditedWebsiteQuery.EVERY));
    }

    private Link link(String text, boolean every, String state) {
        return new Link(
                words.text(text),
                Task.shown(counted(every)),
                query.href(Map.of(AuditedWebsiteQuery.STATE, state)),
                every == query.isEvery());
    }

    private int counted(boolean every) {
        return Math.toIntExact(websites.count(query.of(every)));
    }

    @Override
    protected List<AuditedWebsite> rows(Long after, int limit) {
        return websites.list(query.filter(), after, limit);
    }

    @Override
    protected Long id(AuditedWebsite row) {
        return row.itemId();
    }

    /** The kinds of the opinions that the department gave on a website, in words. */
    public String mine(AuditedWebsite website) {
        return website.mine().stream()
                .map(words::name)
                .collect(Collectors.joining(words.text("several.comma")));
    }

    @Override
    protected long number() {
        return websites.count(query.filter());
    }

    @Override
    public String getAddress() {
        return query.href();
    }

    /** The current year and the one before, of which an audit may be open still. */
    public List<SelectItem> getYears() {
        int now = words.today().getYear();
        return IntStream.of(now, now - 1)
                .mapToObj(Integer::toString)
                .map(year -> new SelectItem(year, year))
                .toList();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                query.href(
                        Map.of(
                                AuditedWebsiteQuery.SEARCH,
                                getSearch(),
                                AuditedWebsiteQuery.YEAR,
                                getOfYear())));
    }

    public String getOfYear() {
        return ofYear == null ? Integer.toString(query.year()) : ofYear;
    }

    public void setOfYear(String chosen) {
        ofYear = chosen == null ? "" : chosen;
    }
}
