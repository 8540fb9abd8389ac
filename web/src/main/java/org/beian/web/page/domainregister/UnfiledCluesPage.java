package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.SeveralClues;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.enforcement.clue.UnfiledClueTaking;
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

    @Inject UnfiledClues clues;
    @Inject SeveralClues several;
    @Inject UnfiledClueTaking taking;
    @Inject SeveralResults results;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<Row> list;
    private final RowSelection<Row> selection = new RowSelection<>();
    private ClueState outcome;
    private String opinion;

    /** Row of a clue. */
    public record Row(
            String id,
            String domain,
            String province,
            String basis,
            String seen,
            Instant at,
            LocalDate due,
            String state,
            String kind,
            String said) {}

    public void enter() {
        if (PageErrors.ifThere(() -> clues.list(null, 0, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<Link> getFilters() {
        return filters.links(ClueState.values());
    }

    /** The clues in the order in which they were confirmed. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(Row::id, query -> read(query).map(this::row).toList());
        }
        return list;
    }

    /** The one that the address names, else those in a state. */
    private Stream<UnfiledClue> read(KeysetQuery query) {
        return one() != 0
                ? PageErrors.ifThere(() -> clues.show(one())).stream()
                : clues
                        .list(state(), query.number() == null ? 0 : query.number(), query.limit())
                        .stream();
    }

    /** Number of clues that match, counted up to 1,001. */
    public int getTotal() {
        return one() != 0 ? 1 : PageErrors.ifThere(() -> clues.count(state())).orElse(0);
    }

    /** The only clue to be shown; 0 for all of a state. */
    private long one() {
        return address.number("clue");
    }

    private ClueState state() {
        return filters.chosen(ClueState.class);
    }

    private Row row(UnfiledClue clue) {
        boolean open = clue.state() == ClueState.SENT;
        boolean late = open && clue.due().isBefore(words.today());
        return new Row(
                clue.id().toString(),
                clue.unicode(),
                words.region(clue.province().regionCode()),
                words.name(clue.basis()),
                Stream.of(words.unit(clue.providerId()), clue.address())
                        .filter(part -> part != null && !part.isEmpty())
                        .reduce((one, other) -> one + " • " + other)
                        .orElse(""),
                clue.confirmedAt(),
                open ? clue.due() : null,
                late ? words.text("sites.late") : words.name(clue.state()),
                late ? "bad" : open ? "warn" : "good",
                clue.outcome() == null ? clue.words() : clue.outcome());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state", "clue");
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
                        .map(UnfiledClue::id)
                        .toList()
                : selection.keys(row -> Long.valueOf(row.id()));
    }

    private String domainOf(String id) {
        return PageErrors.ifThere(() -> clues.show(Long.valueOf(id)))
                .map(UnfiledClue::unicode)
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
        boolean waiting = state() == null || state() == ClueState.SENT;
        return waiting
                ? several.concludeAll(outcome, opinion)
                : several.conclude(List.of(), outcome, opinion);
    }

    public RowSelection<Row> getSelection() {
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
