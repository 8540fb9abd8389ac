package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.beian.filing.record.RecordAsOf;
import org.beian.filing.record.RecordCards;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Panel;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of a record card as of a day (B4), which is a URL parameter; of today without one.
 */
@Named
@RequestScoped
@Clause("B4")
public class RecordDay {

    private static final String DAY = "day";

    @Inject RecordCards cards;
    @Inject RecordPage page;
    @Inject Addressed address;
    @Inject Words words;

    private LocalDate day;
    private RecordAsOf found;
    private boolean looked;

    /** The day: at most today. */
    public LocalDate getDay() {
        if (day == null) {
            day = atMostToday(read(address.text(DAY)));
        }
        return day;
    }

    public void setDay(LocalDate chosen) {
        day = atMostToday(chosen == null ? words.today() : chosen);
    }

    public LocalDate getToday() {
        return words.today();
    }

    private LocalDate atMostToday(LocalDate any) {
        return any.isAfter(words.today()) ? words.today() : any;
    }

    private LocalDate read(String text) {
        try {
            return text.isEmpty() ? words.today() : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return words.today();
        }
    }

    /** Shows the day that was chosen. */
    public void show() {
        PageErrors.goTo(Addressed.with(page.getAddress(), DAY, getDay().toString()));
    }

    /** Whether it was filed by then. */
    public boolean isFiled() {
        return asOf() != null;
    }

    /** Number, version and state of the subject and of each website on that day. */
    public List<RecordLists.Row> getVersions() {
        return asOf().parts().stream()
                .map(each -> RecordLists.version(each.filingNumber(), each, words))
                .toList();
    }

    /** What was filed on that day. */
    public List<Panel> getPanels() {
        return new Sheet(asOf().sections(), words).panels(List.of(), List.of());
    }

    private RecordAsOf asOf() {
        if (!looked) {
            found =
                    PageErrors.ifThere(() -> cards.asOf(page.id(), getDay()))
                            .flatMap(any -> any)
                            .orElse(null);
            looked = true;
        }
        return found;
    }
}
