package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.SeveralClues;
import org.beian.enforcement.clue.FollowedClues;
import org.beian.enforcement.clue.UnfiledClueTaking;
import org.beian.enforcement.clue.view.FollowedClue;
import org.beian.enforcement.clue.view.UnfiledCluePhase;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/**
 * Backing bean of the list of confirmed unfiled domains: the ministry follows them up, the bureau
 * concerned concludes its own, one or several together.
 */
@Named
@RequestScoped
@Clause("20.3")
public class UnfiledCluesPage {

    @Inject FollowedClues clues;
    @Inject FollowedClueRows rows;
    @Inject SeveralClues several;
    @Inject UnfiledClueTaking taking;
    @Inject SeveralResults results;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<FollowedClueRow> list;
    private final RowSelection<FollowedClueRow> selection = new RowSelection<>();
    private ClueState outcome;
    private String opinion;

    public void enter() {
        if (PageErrors.ifThere(() -> clues.list(null, 0, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<Link> getFilters() {
        return filters.links(UnfiledCluePhase.values());
    }

    /** The clues in the order in which they were confirmed. */
    public KeysetModel<FollowedClueRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            FollowedClueRow::id, query -> read(query).map(rows::of).toList());
        }
        return list;
    }

    /** The one that the address names, else those of a part of the list. */
    private Stream<FollowedClue> read(KeysetQuery query) {
        return one() != 0
                ? PageErrors.ifThere(() -> clues.show(one())).stream()
                : clues
                        .list(phase(), query.number() == null ? 0 : query.number(), query.limit())
                        .stream();
    }

    /** Number of clues that match, counted up to 1,001. */
    public int getTotal() {
        return one() != 0 ? 1 : PageErrors.ifThere(() -> clues.count(phase())).orElse(0);
    }

    /** The only clue to be shown; 0 for all of a part of the list. */
    private long one() {
        return address.number("clue");
    }

    private UnfiledCluePhase phase() {
        return filters.chosen(UnfiledCluePhase.class);
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state", "clue");
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return address.keeping("state").replace(".xhtml", ".csv");
    }

    /** Whether the reader is the bureau that handles its clues. */
    public boolean isHandling() {
        return callers.current().has(Roles.REVIEWER);
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(ClueState.values())
                .filter(ClueState::isOutcome)
                .map(each -> new SelectItem(each, words.name(each)))
                .toList();
    }

    /** Ends the selected clues, or all that match and wait. */
    public void conclude() {
        if (results.act(selection, this::concluded, this::domainOf)) {
            outcome = null;
            opinion = null;
        }
    }

    /** Takes the selected clues, or all that match, for enforcement (16.1). */
    public void take() {
        results.act(
                selection,
                () -> SeveralOutcome.of(chosen(), id -> taking.take(id.toString(), null)),
                this::domainOf);
    }

    private List<Long> chosen() {
        return selection.isAll()
                ? read(new KeysetQuery("", SeveralOutcome.MOST, Map.of(), Map.of()))
                        .map(each -> each.clue().id())
                        .toList()
                : selection.keys(row -> Long.valueOf(row.id()));
    }

    private String domainOf(String id) {
        return PageErrors.ifThere(() -> clues.show(Long.valueOf(id)))
                .map(each -> each.clue().unicode())
                .orElse(id);
    }

    private SeveralOutcome<Long> concluded() {
        if (!selection.isAll()) {
            List<Long> ids = selection.keys(row -> Long.valueOf(row.id()));
            return several.conclude(ids, outcome, opinion);
        }
        if (one() != 0) {
            return several.conclude(List.of(one()), outcome, opinion);
        }
        boolean waiting = phase() == null || phase() == UnfiledCluePhase.SENT;
        return waiting
                ? several.concludeAll(outcome, opinion)
                : several.conclude(List.of(), outcome, opinion);
    }

    public RowSelection<FollowedClueRow> getSelection() {
        return selection;
    }

    public ClueState getOutcome() {
        return outcome;
    }

    public void setOutcome(ClueState outcome) {
        this.outcome = outcome;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
