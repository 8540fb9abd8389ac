package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.remedy.service.OwnLetterFilter;
import org.beian.remedy.service.OwnLetters;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of all letters to a sponsor or provider, with what it can do until when
 * (8.8). It begins with those on which something can be done.
 */
@Named
@RequestScoped
@Clause("8.8")
public class OwnLettersPage {

    /** Value of the parameter {@code part} by which all letters are listed. */
    private static final String EVERY = "EVERY";

    @Inject OwnLetters letters;
    @Inject OwnLetterRows rows;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.part}")
    String part;

    @Inject
    @ManagedProperty("#{param.matter}")
    String matter;

    @Inject
    @ManagedProperty("#{param.since}")
    String since;

    @Inject
    @ManagedProperty("#{param.until}")
    String until;

    private KeysetModel<OwnLetterRow> list;

    /**
     * The filter that parameters of the URL name; an unknown matter or day lets all through.
     *
     * @param matters types of matters that are known
     */
    public static OwnLetterFilter filter(
            List<String> matters, String part, String matter, String since, String until) {
        return new OwnLetterFilter(
                matter != null && matters.contains(matter) ? matter : "",
                date(since),
                date(until),
                !EVERY.equals(part));
    }

    private static LocalDate date(String day) {
        try {
            return day == null || day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private OwnLetterFilter filter(String shown) {
        return filter(letters.caseTypes(), shown, matter, since, until);
    }

    /** Links to those on which something can be done, and to all. */
    public List<Link> getFilters() {
        return Stream.of("", EVERY).map(this::link).toList();
    }

    private Link link(String shown) {
        return new Link(
                words.text(shown.isEmpty() ? "letters.part.OPEN" : "letters.part.EVERY"),
                Task.shown(letters.count(filter(shown))),
                href(shown),
                shown.equals(EVERY) == EVERY.equals(part));
    }

    private String href(String shown) {
        return Addressed.href(
                address.path(), "part", shown, "matter", matter, "since", since, "until", until);
    }

    public KeysetModel<OwnLetterRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            row -> row.id().toString(),
                            query ->
                                    letters
                                            .list(
                                                    filter(part),
                                                    Addressed.id(query.after())
                                                            .orElse(Long.MAX_VALUE),
                                                    query.limit(),
                                                    words.locale())
                                            .stream()
                                            .map(rows::of)
                                            .toList());
        }
        return list;
    }

    /** Number of letters that match, counted up to 1,001. */
    public int getTotal() {
        return letters.count(filter(part));
    }

    /** The kinds of matters about which letters come. */
    public List<SelectItem> getMatters() {
        return letters.caseTypes().stream()
                .map(each -> new SelectItem(each, rows.matter(each)))
                .toList();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return href(part);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    public String getMatter() {
        return matter;
    }

    public void setMatter(String chosen) {
        matter = chosen;
    }

    public LocalDate getSince() {
        return date(since);
    }

    public void setSince(LocalDate entered) {
        since = entered == null ? null : entered.toString();
    }

    public LocalDate getUntil() {
        return date(until);
    }

    public void setUntil(LocalDate entered) {
        until = entered == null ? null : entered.toString();
    }
}
