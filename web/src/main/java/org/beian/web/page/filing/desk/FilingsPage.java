package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.review.BureauFilings;
import org.beian.filing.review.DecidedPosition;
import org.beian.filing.review.DecidedRow;
import org.beian.filing.review.FiledRow;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the bureau's decisions, the latest first, and of the search in the filings of its
 * province.
 */
@Named
@RequestScoped
@Clause("12.4")
public class FilingsPage {

    private static final int PAGE = 25;
    private static final String AFTER = "after";
    private static final String SEARCH = "q";

    private Callers callers;
    private Words words;
    private Addressed address;
    private KeysetPage<DecidedRow> decided;
    private KeysetPage<FiledRow> filed;

    protected FilingsPage() {}

    @Inject
    FilingsPage(BureauFilings filings, Callers callers, Words words, Addressed address) {
        this.callers = callers;
        this.words = words;
        this.address = address;
        decided =
                new KeysetPage<>(
                        PAGE,
                        limit ->
                                filings.decided(DecidedPosition.parse(address.text(AFTER)), limit));
        filed =
                new KeysetPage<>(
                        PAGE, limit -> filings.filed(getSearch(), address.number(AFTER), limit));
    }

    /**
     * Row of the list.
     *
     * @param kind of the state's chip
     * @param at time of the decision or of the filing
     * @param href path of the application, from the context root
     */
    public record Row(
            String name, String number, String state, String kind, Instant at, String href) {}

    /** Called before rendering: answers 404 for other roles. */
    public void enter() {
        if (!callers.current().has(Roles.REVIEWER) && !callers.current().has(Roles.CLERK)) {
            PageErrors.notFound();
        }
    }

    public String getSearch() {
        return address.text(SEARCH);
    }

    /** Whether the register is searched; else the decisions are listed. */
    public boolean isSearched() {
        return !getSearch().isEmpty();
    }

    public List<Row> getRows() {
        return isSearched()
                ? filed.shown().stream().map(this::row).toList()
                : decided.shown().stream().map(this::row).toList();
    }

    /** URL of the first page, or empty on it. */
    public String getFirstHref() {
        return address.text(AFTER).isEmpty() ? "" : address.keeping(SEARCH);
    }

    /** URL of the next page, or empty. */
    public String getNextHref() {
        String cursor =
                isSearched()
                        ? filed.lastBeforeMore().map(row -> String.valueOf(row.id())).orElse("")
                        : decided.lastBeforeMore().map(row -> row.position().toString()).orElse("");
        return cursor.isEmpty() ? "" : Addressed.with(address.keeping(SEARCH), AFTER, cursor);
    }

    private Row row(DecidedRow row) {
        return new Row(
                row.subjectName(),
                row.filingNumber() == null ? "" : row.filingNumber(),
                words.state(row.state()),
                States.kind(row.state()),
                row.decidedAt(),
                DeskAddress.of(String.valueOf(row.id())).href());
    }

    private Row row(FiledRow row) {
        return new Row(
                row.name(),
                row.filingNumber(),
                words.text("decided.filed"),
                "good",
                row.filedAt(),
                DeskAddress.of(String.valueOf(row.applicationId())).href());
    }
}
