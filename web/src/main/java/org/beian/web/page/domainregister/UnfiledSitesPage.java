package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.domainregister.unfiled.SeveralSites;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledSites;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/**
 * Backing bean of the list of unfiled websites on a provider's network, each a task with a result.
 */
@Named
@RequestScoped
@Clause("7.4")
public class UnfiledSitesPage {

    private static final String RESULTS = "unfiled-results";

    @Inject UnfiledSites sites;
    @Inject SeveralSites several;
    @Inject SeveralResults results;
    @Inject CodeTables codes;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;
    @Inject FollowedSiteRows rows;

    private KeysetModel<FollowedSiteRow> list;
    private final RowSelection<FollowedSiteRow> selection = new RowSelection<>();
    private String result;
    private String note;

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER)) {
            PageErrors.notFound();
        }
    }

    /** Links to the sites of all states and of each, with their number. */
    public List<Link> getFilters() {
        UnfiledState[] states = UnfiledState.values();
        List<Link> links = filters.links(states);
        return IntStream.range(0, links.size())
                .mapToObj(i -> counted(links.get(i), i == 0 ? null : states[i - 1]))
                .toList();
    }

    private Link counted(Link link, UnfiledState state) {
        return new Link(link.text(), Task.shown(sites.count(state)), link.href(), link.current());
    }

    /** The sites in the order in which they were found. */
    public KeysetModel<FollowedSiteRow> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(row -> row.id().toString(), this::read);
        }
        return list;
    }

    private List<FollowedSiteRow> read(KeysetQuery query) {
        if (one() != 0) {
            return PageErrors.ifThere(() -> sites.show(one())).stream().map(rows::of).toList();
        }
        long after = query.number() == null ? 0 : query.number();
        return sites.list(chosen(), after, query.limit()).stream().map(rows::of).toList();
    }

    /** The only site to be shown; 0 for all of a state. */
    private long one() {
        return address.number("site");
    }

    private UnfiledState chosen() {
        return filters.chosen(UnfiledState.class);
    }

    /** Number of sites that match, counted up to 1,001. */
    public int getTotal() {
        return one() != 0 ? 1 : sites.count(chosen());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state", "site");
    }

    public List<SelectItem> getResults() {
        List<SelectItem> items = new ArrayList<>();
        for (CodeRow row : codes.validOn(RESULTS, words.today())) {
            items.add(new SelectItem(row.code(), row.name(words.locale())));
        }
        return items;
    }

    /** Notes the result for the selected websites, or for all that match and are followed. */
    public void answer() {
        String said = note == null || note.isBlank() ? null : note;
        boolean done =
                results.act(
                        selection,
                        () ->
                                selection.isAll() && one() == 0
                                        ? several.answerAll(chosen(), result, said)
                                        : several.answer(selected(), result, said),
                        this::domainOf);
        if (done) {
            result = null;
            note = null;
        }
    }

    private List<Long> selected() {
        return selection.isAll() ? List.of(one()) : selection.keys(FollowedSiteRow::id);
    }

    private String domainOf(String id) {
        return PageErrors.ifThere(() -> sites.show(Long.valueOf(id)))
                .map(UnfiledSite::unicode)
                .orElse(id);
    }

    public RowSelection<FollowedSiteRow> getSelection() {
        return selection;
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
