package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;

/**
 * Backing bean of the list of confirmed unfiled domains: the ministry follows them up, the bureau
 * concerned handles its own.
 */
@Named
@RequestScoped
@Clause("20.3")
public class UnfiledCluesPage {

    private static final int PAGE = 25;

    @Inject UnfiledClues clues;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;
    @Inject StateFilters filters;

    private final KeysetPage<UnfiledClue> page =
            new KeysetPage<>(
                    PAGE,
                    limit ->
                            clues.list(
                                    filters.chosen(ClueState.class),
                                    address.number("after"),
                                    limit));
    private ClueState outcome;
    private String opinion;

    /**
     * Row of a clue.
     *
     * @param href URL of the form to conclude it, or empty
     */
    public record Row(
            String domain,
            String province,
            String basis,
            String seen,
            Instant at,
            LocalDate due,
            String state,
            String kind,
            String said,
            String href) {}

    public void enter() {
        if (PageErrors.ifThere(() -> clues.list(null, 0, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<Link> getFilters() {
        return filters.links(ClueState.values());
    }

    public List<Row> getRows() {
        return page.shown().stream().map(this::row).toList();
    }

    private Row row(UnfiledClue clue) {
        boolean open = clue.state() == ClueState.SENT;
        boolean late = open && clue.due().isBefore(words.today());
        return new Row(
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
                clue.outcome() == null ? clue.words() : clue.outcome(),
                open && isHandling() ? here(clue.id()) : "");
    }

    private String here(Long id) {
        return Addressed.with(getListHref(), "id", id.toString());
    }

    public String getFirstHref() {
        return address.number("after") == 0 ? "" : address.keeping("state");
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.with(address.keeping("state"), "after", "" + last.id()))
                .orElse("");
    }

    public String getListHref() {
        return address.keeping("state", "after");
    }

    /** Whether the reader is the bureau that handles its clues. */
    public boolean isHandling() {
        return callers.current().has(Roles.REVIEWER);
    }

    /** The clue that is being concluded, or null. */
    public UnfiledClue getChosen() {
        long id = address.number("id");
        return id == 0 || !isHandling()
                ? null
                : PageErrors.ifThere(() -> clues.show(id))
                        .filter(clue -> clue.state() == ClueState.SENT)
                        .orElse(null);
    }

    public String getChosenDomain() {
        return getChosen().unicode();
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(ClueState.values())
                .filter(each -> each != ClueState.SENT)
                .map(each -> new SelectItem(each, words.name(each)))
                .toList();
    }

    /** The clue concluded a moment ago, in a sentence, or empty. */
    public String getDone() {
        long id = address.number("done");
        return id == 0
                ? ""
                : PageErrors.ifThere(() -> clues.show(id))
                        .map(
                                clue ->
                                        words.text(
                                                "clues.done",
                                                clue.unicode(),
                                                words.name(clue.state())))
                        .orElse("");
    }

    public void conclude() {
        long id = address.number("id");
        String list = getListHref();
        declines.attempt(() -> clues.conclude(id, null, outcome, opinion))
                .ifPresent(clue -> PageErrors.goTo(Addressed.with(list, "done", "" + id)));
        page.forget();
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
