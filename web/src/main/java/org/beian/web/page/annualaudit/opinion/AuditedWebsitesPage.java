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
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the list of audited websites on which a content department gives its opinion. */
@Named
@RequestScoped
@Clause("18.3")
public class AuditedWebsitesPage {

    @Inject AuditedWebsites websites;
    @Inject AuditedWebsiteQuery query;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<AuditedWebsite> list;
    private String ofYear;
    private String search;

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

    public KeysetModel<AuditedWebsite> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            website -> website.itemId().toString(),
                            asked ->
                                    websites.list(
                                            query.filter(),
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return list;
    }

    /** The kinds of the opinions that the department gave on a website, in words. */
    public String mine(AuditedWebsite website) {
        return website.mine().stream()
                .map(words::name)
                .collect(Collectors.joining(words.text("several.comma")));
    }

    /** Number of websites that match, counted up to 1,001. */
    public int getTotal() {
        return counted(query.isEvery());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return query.href();
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
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

    public String getSearch() {
        return search == null ? address.text(AuditedWebsiteQuery.SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
