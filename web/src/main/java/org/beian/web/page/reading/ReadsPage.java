package org.beian.web.page.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.account.reading.ReadFilter;
import org.beian.account.reading.ReadLine;
import org.beian.account.reading.ReadLogSearch;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the list of who read what, the latest first. */
@Named
@RequestScoped
@Clause("3")
public class ReadsPage {

    private static final List<String> BASES =
            List.of(
                    "TAKEN",
                    "OWN",
                    "UNMASKED",
                    "ACCESS_PLACE",
                    "ADDRESSED",
                    "DOMICILE",
                    "SUPERVISED",
                    "ESCALATED",
                    "COMPARED",
                    "OPERATION",
                    "EXPORT");

    /** Kind and number, such as FILING-1001, or the number alone. */
    private static final Pattern RECORD = Pattern.compile("(?:([A-Z_]{2,30})-)?([0-9]{1,18})");

    @Inject ReadLogSearch reads;
    @Inject ReadWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.person}")
    String person;

    @Inject
    @ManagedProperty("#{param.of}")
    String unit;

    @Inject
    @ManagedProperty("#{param.record}")
    String record;

    @Inject
    @ManagedProperty("#{param.kind}")
    String kind;

    @Inject
    @ManagedProperty("#{param.day}")
    String day;

    private KeysetModel<ReadLine> list;

    /**
     * The filter that parameters of the URL name; an unknown kind or day lets all through, an
     * unknown record none.
     */
    public static ReadFilter filter(
            String person, String unit, String record, String kind, String day) {
        Matcher number = RECORD.matcher(record == null ? "" : record.strip());
        boolean named = record != null && !record.isBlank();
        boolean known = number.matches();
        return new ReadFilter(
                stripped(person),
                stripped(unit),
                known && number.group(1) != null ? number.group(1) : "",
                known ? Long.valueOf(number.group(2)) : named ? Long.valueOf(0) : null,
                kind != null && BASES.contains(kind) ? kind : "",
                date(day));
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static LocalDate date(String day) {
        try {
            return day == null || day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private ReadFilter filter() {
        return filter(person, unit, record, kind, day);
    }

    public KeysetModel<ReadLine> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            line -> line.id().toString(),
                            query ->
                                    reads.list(
                                            filter(),
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return list;
    }

    /** Number of reads that match, counted up to 1,001. */
    public long getTotal() {
        return reads.count(filter());
    }

    public List<SelectItem> getKinds() {
        return BASES.stream().map(each -> new SelectItem(each, words.basis(each))).toList();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return filtered(".xhtml");
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return filtered(".csv");
    }

    /** URL of the list without filters. */
    public String getAll() {
        return "/" + address.folder() + "/reads.xhtml";
    }

    private String filtered(String ending) {
        return Addressed.href(
                "/" + address.folder() + "/reads" + ending,
                "person",
                person,
                "of",
                unit,
                "record",
                record,
                "kind",
                kind,
                "day",
                day);
    }

    public boolean isFiltered() {
        return Stream.of(person, unit, record, kind, day)
                .anyMatch(each -> each != null && !each.isEmpty());
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    public ReadWords getWords() {
        return words;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String entered) {
        person = entered;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String entered) {
        unit = entered;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String entered) {
        record = entered;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public LocalDate getDay() {
        return date(day);
    }

    public void setDay(LocalDate chosen) {
        day = chosen == null ? null : chosen.toString();
    }
}
