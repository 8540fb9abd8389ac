package org.beian.web.page.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.code.Calendars;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseReading;
import org.beian.release.ReleaseState;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of releases of domains: an applicant's, a former holder's, or those that
 * an authority decides. It begins with those that wait.
 */
@Named
@RequestScoped
@Clause("B11")
public class ReleasesPage {

    @Inject ReleaseReading reading;
    @Inject Calendars calendars;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<DomainRelease> list;

    /** The state that the URL names; without a known one, those under review. */
    public static ReleaseState state(String named) {
        return Choices.chosen(named, ReleaseState.UNDER_REVIEW);
    }

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(DomainRelease release) {
        return new QueuePosition(release.deadline(), release.id());
    }

    private ReleaseState state() {
        return state(address.text("state"));
    }

    /** Links to each state, with its number. */
    public List<Link> getFilters() {
        return filters.counted(state(), reading::count);
    }

    public KeysetModel<DomainRelease> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            release -> position(release).toString(),
                            query ->
                                    reading.list(
                                            state(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of releases that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(state());
    }

    /** Working days left until the last day. */
    public int daysLeft(DomainRelease release) {
        return calendars.current().workingDaysLeft(words.today(), release.deadline());
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
