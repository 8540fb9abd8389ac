package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.record.search.RegisterQuestion;
import org.beian.filing.record.search.RegisterSearch;
import org.beian.filing.record.search.SearchKey;
import org.beian.filing.record.search.Territory;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.DecidedPosition;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Officials;
import org.beian.web.page.filing.Words;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the register of filings for officials; key, text and filters are URL parameters,
 * but for the number of a document, which is looked for at once.
 */
@Named
@RequestScoped
@Clause({"2", "6.1"})
public class FilingsPage {

    private RegisterSearch search;
    private FilingRows rows;
    private Callers callers;
    private Words words;
    private Choices choices;
    private Addressed address;
    private PageErrors declines;
    private final Map<String, String> entered = new LinkedHashMap<>();
    private KeysetModel<FilingRows.Filed> list;
    private boolean refused;

    protected FilingsPage() {}

    @Inject
    FilingsPage(
            RegisterSearch search,
            FilingRows rows,
            Callers callers,
            Words words,
            Choices choices,
            Addressed address,
            PageErrors declines) {
        this.search = search;
        this.rows = rows;
        this.callers = callers;
        this.words = words;
        this.choices = choices;
        this.address = address;
        this.declines = declines;
        for (String name : FilingQuestions.OF_REGISTER) {
            entered.put(name, address.text(name));
        }
    }

    /** Called before rendering: answers 404 for other roles, and says why nothing is looked for. */
    public void enter() {
        if (!Officials.include(callers.current())) {
            PageErrors.notFound();
        } else if (!isDecided()) {
            refused = declines.attempt(() -> search.count(question())).isEmpty();
        }
    }

    private RegisterQuestion question() {
        return FilingQuestions.register(entered::get);
    }

    /** Whether the decisions are shown, and not the register. */
    public boolean isDecided() {
        return FilingQuestions.DECIDED.equals(address.text("part"));
    }

    /** Whether filings of all provinces are read. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    public KeysetModel<FilingRows.Filed> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            FilingRows.Filed::key,
                            query ->
                                    refused
                                            ? List.of()
                                            : search
                                                    .list(
                                                            question(),
                                                            DecidedPosition.parse(query.after()),
                                                            query.limit())
                                                    .stream()
                                                    .map(rows::of)
                                                    .toList());
        }
        return list;
    }

    /** Number of filings that match, counted up to 1,001; null where nothing was looked for. */
    public Integer getTotal() {
        return refused ? null : Integer.valueOf(search.count(question()));
    }

    /** Key of the text that an empty list shows. */
    public String getNoneKey() {
        if (refused) {
            return "register.notLooked";
        }
        return isFiltered() ? "decided.nothing" : "register.empty";
    }

    /** URL of the application with the number asked for, where it may be read; else empty. */
    public String getApplicationHref() {
        return Optional.of(entered.get("q"))
                .filter(text -> text.matches("[0-9]{1,12}"))
                .flatMap(search::application)
                .map(id -> DeskAddress.of(address.folder(), id).href())
                .orElse("");
    }

    /** URL of the record card of a row. */
    public String card(FilingRows.Filed row) {
        return "/" + address.folder() + "/record.xhtml?id=" + row.id();
    }

    public String getPath() {
        return "/" + address.folder() + "/filings.xhtml";
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return filtered(getPath());
    }

    /** URL of the list as a file, with its filters. */
    public String getExport() {
        return filtered("/" + address.folder() + "/filings.csv");
    }

    private String filtered(String path) {
        String href = path;
        for (Map.Entry<String, String> each : entered.entrySet()) {
            href = Addressed.with(href, each.getKey(), each.getValue());
        }
        return href;
    }

    public boolean isFiltered() {
        return entered.values().stream().anyMatch(each -> !each.isEmpty());
    }

    /** Looks for what was entered. */
    public void filterAnew() {
        if (isOfDocument() && question().by() != SearchKey.DOCUMENT && isKept()) {
            entered.put("q", "");
        }
        RegisterQuestion question = question();
        boolean document =
                question.by() == SearchKey.DOCUMENT
                        || question.by() == null
                                && SearchKey.of(question.text()) == SearchKey.DOCUMENT;
        if (document && !question.text().isEmpty() && !isKept()) {
            withDocument(question.text());
        } else {
            PageErrors.goTo(getAddress());
        }
    }

    /** Whether the address asks for a document, by the id of a subject that has it. */
    public boolean isOfDocument() {
        return SearchKey.DOCUMENT.name().equals(address.text("by")) && !address.text("q").isEmpty();
    }

    private boolean isKept() {
        return entered.get("q").equals(address.text("q"));
    }

    private void withDocument(String number) {
        Optional<Long> found = search.withDocument(number);
        if (found.isEmpty()) {
            declines.wrong("Records", "register.noDocument");
            return;
        }
        entered.put("by", SearchKey.DOCUMENT.name());
        entered.put("q", found.get().toString());
        PageErrors.goTo(getAddress());
    }

    public List<SelectItem> getKeys() {
        return Stream.of(SearchKey.values())
                .map(each -> new SelectItem(each.name(), words.text("SearchKey." + each)))
                .toList();
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public List<SelectItem> getStates() {
        // a subject is never without access: its websites are
        return Stream.of(RegisterState.ACTIVE, RegisterState.CANCELLED)
                .map(each -> new SelectItem(each.name(), words.text("RegisterState." + each)))
                .toList();
    }

    public List<SelectItem> getTerritories() {
        List<SelectItem> all = new ArrayList<>();
        for (Territory each : Territory.values()) {
            all.add(new SelectItem(each.name(), words.text("Territory." + each)));
        }
        return all;
    }

    private void enter(String name, String value) {
        entered.put(name, value == null ? "" : value.strip());
    }

    public String getBy() {
        return entered.get("by");
    }

    public void setBy(String chosen) {
        enter("by", chosen);
    }

    /** What is looked for; a document is not shown again. */
    public String getText() {
        return isOfDocument() && isKept() ? "" : entered.get("q");
    }

    public void setText(String typed) {
        if (!isOfDocument() || typed != null && !typed.isBlank()) {
            enter("q", typed);
        }
    }

    public String getProvince() {
        return entered.get("province");
    }

    public void setProvince(String chosen) {
        enter("province", chosen);
    }

    public String getProvider() {
        return entered.get("provider");
    }

    public void setProvider(String chosen) {
        enter("provider", chosen);
    }

    public String getState() {
        return entered.get("state");
    }

    public void setState(String chosen) {
        enter("state", chosen);
    }

    public String getTerritory() {
        return entered.get("territory");
    }

    public void setTerritory(String chosen) {
        enter("territory", chosen);
    }

    public LocalDate getFrom() {
        return FilingQuestions.day(entered.get("from"));
    }

    public void setFrom(LocalDate day) {
        enter("from", day == null ? "" : day.toString());
    }

    public LocalDate getTo() {
        return FilingQuestions.day(entered.get("to"));
    }

    public void setTo(LocalDate day) {
        enter("to", day == null ? "" : day.toString());
    }
}
