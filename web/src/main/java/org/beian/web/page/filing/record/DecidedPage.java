package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.filing.application.FilingState;
import org.beian.filing.review.BureauFilings;
import org.beian.filing.review.DecidedFilter;
import org.beian.filing.review.DecidedPosition;
import org.beian.law.Clause;
import org.beian.value.Authority;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the decisions of an authority, and of one reviewer; filters are in the URL. */
@Named
@RequestScoped
@Clause("12.4")
public class DecidedPage {

    private BureauFilings filings;
    private FilingRows rows;
    private Callers callers;
    private Words words;
    private Choices choices;
    private Addressed address;
    private final Map<String, String> entered = new LinkedHashMap<>();
    private KeysetModel<FilingRows.Decided> list;

    protected DecidedPage() {}

    @Inject
    DecidedPage(
            BureauFilings filings,
            FilingRows rows,
            Callers callers,
            Words words,
            Choices choices,
            Addressed address) {
        this.filings = filings;
        this.rows = rows;
        this.callers = callers;
        this.words = words;
        this.choices = choices;
        this.address = address;
        for (String name : FilingQuestions.OF_DECISIONS) {
            entered.put(name, address.text(name));
        }
    }

    private DecidedFilter filter() {
        return FilingQuestions.decisions(entered::get);
    }

    public KeysetModel<FilingRows.Decided> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            FilingRows.Decided::key,
                            query ->
                                    filings
                                            .decided(
                                                    filter(),
                                                    DecidedPosition.parse(query.after()),
                                                    query.limit())
                                            .stream()
                                            .map(rows::of)
                                            .toList());
        }
        return list;
    }

    /** Number of decisions that match, counted up to 1,001. */
    public int getTotal() {
        return filings.count(filter());
    }

    /** URL of the application of a row. */
    public String desk(FilingRows.Decided row) {
        return DeskAddress.of(address.folder(), String.valueOf(row.application())).href();
    }

    /** URL of the list without filters. */
    public String getPath() {
        return "/" + address.folder() + "/filings.xhtml?part=" + FilingQuestions.DECIDED;
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return filtered("/" + address.folder() + "/filings.xhtml");
    }

    /** URL of the list as a file, with its filters. */
    public String getExport() {
        return filtered("/" + address.folder() + "/filings.csv");
    }

    private String filtered(String path) {
        String href = Addressed.with(path, "part", FilingQuestions.DECIDED);
        for (String name : List.of("authority", "reviewer", "result")) {
            href = Addressed.with(href, name, entered.get(name));
        }
        return href;
    }

    public boolean isFiltered() {
        return !getAddress().equals(getPath());
    }

    /** Leads to the list with what was chosen. */
    public void filterAnew() {
        PageErrors.goTo(getAddress());
    }

    /** The authorities whose decisions can be chosen, for the ministry. */
    public List<SelectItem> getAuthorities() {
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem(Authority.MINISTRY.code(), words.text("decided.ministry")));
        all.addAll(choices.provinces());
        return all;
    }

    /** The accounts of the authority, the user's own first. */
    public List<SelectItem> getReviewers() {
        String own = callers.current().username();
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem(own, words.text("decided.mine")));
        filings.reviewers(filter()).stream()
                .filter(each -> !each.equals(own))
                .forEach(
                        each ->
                                all.add(
                                        new SelectItem(
                                                each, (words.person(each) + " " + each).strip())));
        return all;
    }

    public List<SelectItem> getResults() {
        return Stream.of(FilingState.APPROVED, FilingState.REFUSED)
                .map(each -> new SelectItem(each.name(), words.state(each)))
                .toList();
    }

    private void enter(String name, String value) {
        entered.put(name, value == null ? "" : value.strip());
    }

    public String getAuthority() {
        return entered.get("authority");
    }

    /** Another authority has other reviewers. */
    public void setAuthority(String chosen) {
        if (!entered.get("authority").equals(chosen == null ? "" : chosen)) {
            enter("reviewer", "");
        }
        enter("authority", chosen);
    }

    public String getReviewer() {
        return entered.get("reviewer");
    }

    public void setReviewer(String chosen) {
        enter("reviewer", chosen);
    }

    public String getResult() {
        return entered.get("result");
    }

    public void setResult(String chosen) {
        enter("result", chosen);
    }
}
