package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.access.replacement.AccessReplacement;
import org.beian.access.replacement.ReplacementReading;
import org.beian.access.replacement.ReplacementState;
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
 * Backing bean of the list of moves to another provider: a sponsor's, a provider's, or those that
 * an authority approved. It begins with those whose new access is not open.
 */
@Named
@RequestScoped
@Clause("B13")
public class ReplacementsPage {

    @Inject ReplacementReading reading;
    @Inject Calendars calendars;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<AccessReplacement> list;

    /** The state that the URL names; without a known one, the waiting ones. */
    public static ReplacementState state(String named) {
        return Choices.chosen(named, ReplacementState.WAITING);
    }

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(AccessReplacement replacement) {
        return new QueuePosition(replacement.due(), replacement.id());
    }

    private ReplacementState state() {
        return state(address.text("state"));
    }

    /** Links to each state, with its number. */
    public List<Link> getFilters() {
        return filters.counted(state(), reading::count);
    }

    public KeysetModel<AccessReplacement> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            replacement -> position(replacement).toString(),
                            query ->
                                    reading.list(
                                            state(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of moves that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(state());
    }

    /** Working days left until the last day. */
    public int daysLeft(AccessReplacement replacement) {
        return calendars.current().workingDaysLeft(words.today(), replacement.due());
    }

    /** Name of a provider. */
    public String unit(Long id) {
        return words.unit(id);
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
