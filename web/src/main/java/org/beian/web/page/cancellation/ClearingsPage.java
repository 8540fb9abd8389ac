package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.clearing.ClearingPhase;
import org.beian.cancellation.clearing.ClearingReading;
import org.beian.code.Calendars;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of empty filings: a sponsor's own, or those that an authority clears. It
 * begins with what waits for the reader.
 */
@Named
@RequestScoped
@Clause("B14")
public class ClearingsPage {

    @Inject ClearingReading reading;
    @Inject Calendars calendars;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<Clearing> list;

    /**
     * The phase that a state in the URL names.
     *
     * @param sponsors whether a sponsor reads
     */
    public static ClearingPhase phase(String state, boolean sponsors) {
        return Choices.chosen(state, sponsors ? ClearingPhase.SPONSOR : ClearingPhase.DUE);
    }

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(Clearing clearing) {
        return new QueuePosition(clearing.due(), clearing.id());
    }

    private ClearingPhase phase() {
        return phase(address.text("state"), isSponsors());
    }

    public boolean isSponsors() {
        return "sponsor".equals(address.folder());
    }

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(phase(), reading::count);
    }

    public KeysetModel<Clearing> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            clearing -> position(clearing).toString(),
                            query ->
                                    reading.list(
                                            phase(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of clearings that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(phase());
    }

    /** Last day of whom it waits for; null once it ended. */
    public LocalDate due(Clearing clearing) {
        return switch (phase()) {
            case SPONSOR -> clearing.due();
            case DUE -> clearing.clearBy();
            default -> null;
        };
    }

    /** Working days left until that day. */
    public int daysLeft(Clearing clearing) {
        return calendars.current().workingDaysLeft(words.today(), due(clearing));
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state");
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }
}
