package org.beian.web.page.unfiledchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of unfiled changes: a sponsor's own, those of filings that a provider
 * serves, or those that an authority follows. It begins with what waits for the sponsor.
 */
@Named
@RequestScoped
@Clause("8.4")
public class UnfiledChangesPage {

    @Inject UnfiledChangeReading reading;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<UnfiledChangeView> list;

    /** The phase that a state in the URL names. */
    public static UnfiledChangePhase phase(String state) {
        return Choices.chosen(state, UnfiledChangePhase.SPONSOR);
    }

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(UnfiledChangeView view) {
        return new QueuePosition(view.due(), view.id());
    }

    private UnfiledChangePhase phase() {
        return phase(address.text("state"));
    }

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(phase(), reading::count);
    }

    public KeysetModel<UnfiledChangeView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> position(view).toString(),
                            query ->
                                    reading.list(
                                            phase(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of unfiled changes that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(phase());
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

    /** Whether the reader reports what it finds. */
    public boolean isReporting() {
        return "provider".equals(address.folder());
    }
}
