package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;

/**
 * Backing bean of the list of unfiled websites on a provider's network, each a task with a result.
 */
@Named
@RequestScoped
@Clause("7.4")
public class UnfiledSitesPage {

    private static final int PAGE = 25;
    private static final String RESULTS = "unfiled-results";

    @Inject UnfiledSites sites;
    @Inject CodeTables codes;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;
    @Inject StateFilters filters;

    private final KeysetPage<UnfiledSite> page =
            new KeysetPage<>(
                    PAGE,
                    limit ->
                            sites.list(
                                    filters.chosen(UnfiledState.class),
                                    address.number("after"),
                                    limit));
    private String result;
    private String note;

    /**
     * Row of a website.
     *
     * @param href URL of the form for its result, or empty
     */
    public record Row(
            String domain,
            String addresses,
            Instant since,
            LocalDate due,
            String state,
            String kind,
            String result,
            String href) {}

    public void enter() {
        boolean missing = address.number("id") != 0 && getChosen() == null;
        if (!callers.current().has(Roles.PROVIDER) || missing) {
            PageErrors.notFound();
        }
    }

    public List<Link> getFilters() {
        return filters.links(UnfiledState.values());
    }

    public List<Row> getRows() {
        return page.shown().stream().map(this::row).toList();
    }

    private Row row(UnfiledSite site) {
        boolean late = site.state().isFollowed() && site.due().isBefore(words.today());
        return new Row(
                site.unicode(),
                site.address() == null ? "" : site.address(),
                site.foundAt(),
                site.state().isFollowed() ? site.due() : null,
                late ? words.text("sites.late") : words.name(site.state()),
                late ? "bad" : kind(site.state()),
                Stream.of(words.code(RESULTS, site.result()), site.words())
                        .filter(part -> part != null && !part.isEmpty())
                        .reduce((one, other) -> one + " • " + other)
                        .orElse(""),
                site.state().isFollowed() ? here(site.id()) : "");
    }

    private String here(Long id) {
        return Addressed.with(getListHref(), "id", id.toString());
    }

    private static String kind(UnfiledState state) {
        return switch (state) {
            case OPEN, URGED -> "warn";
            case FILED, STOPPED -> "good";
            case NOT_OURS -> "plain";
        };
    }

    public String getFirstHref() {
        return address.number("after") == 0 ? "" : address.keeping("state");
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.with(address.keeping("state"), "after", "" + last.id()))
                .orElse("");
    }

    /** The list without a chosen website. */
    public String getListHref() {
        return address.keeping("state", "after");
    }

    /** The website whose result is asked for, or null. */
    public UnfiledSite getChosen() {
        long id = address.number("id");
        UnfiledSite site = id == 0 ? null : PageErrors.ifThere(() -> sites.show(id)).orElse(null);
        return site != null && site.state().isFollowed() ? site : null;
    }

    public String getChosenDomain() {
        return getChosen().unicode();
    }

    public List<SelectItem> getResults() {
        List<SelectItem> items = new ArrayList<>();
        for (CodeRow row : codes.validOn(RESULTS, words.today())) {
            items.add(new SelectItem(row.code(), row.name(words.locale())));
        }
        return items;
    }

    /** The website answered a moment ago, in a sentence, or empty. */
    public String getDone() {
        long id = address.number("done");
        return id == 0
                ? ""
                : PageErrors.ifThere(() -> sites.show(id))
                        .map(
                                site ->
                                        words.text(
                                                "sites.done",
                                                site.unicode(),
                                                words.code(RESULTS, site.result())))
                        .orElse("");
    }

    public void answer() {
        long id = address.number("id");
        String said = note == null || note.isBlank() ? null : note;
        String list = getListHref();
        declines.attempt(() -> sites.result(id, result, said))
                .ifPresent(site -> PageErrors.goTo(Addressed.with(list, "done", "" + id)));
        page.forget();
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
