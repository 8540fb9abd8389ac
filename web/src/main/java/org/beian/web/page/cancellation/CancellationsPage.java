package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.review.DecidedPosition;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of an authority's list of cancellations: those that wait for it by their last day,
 * or those that it decided, the latest first.
 */
@Named
@RequestScoped
@Clause("15.4")
public class CancellationsPage {

    /** State in the URL for what was decided; anything else is what waits. */
    private static final String DECIDED = "DECIDED";

    @Inject CancellationReading reading;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<CancellationView> list;

    /** Whether a state in the URL names what was decided. */
    public static boolean isDecided(String state) {
        return DECIDED.equals(state);
    }

    /**
     * A part of the list.
     *
     * @param after cursor of the last one seen; empty for the first part
     */
    public static List<CancellationView> read(
            CancellationReading reading, boolean decided, String after, int limit) {
        return decided
                ? reading.decided(DecidedPosition.parse(after), limit)
                : reading.queue(QueuePosition.parse(after, QueuePosition.START), limit);
    }

    /** Cursor behind which the next part begins. */
    public static String cursor(CancellationView view, boolean decided) {
        return decided
                ? new DecidedPosition(view.decision().decidedAt(), view.id()).toString()
                : new QueuePosition(view.deadline().date(), view.id()).toString();
    }

    public KeysetModel<CancellationView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> cursor(view, isDecided()),
                            query -> read(reading, isDecided(), query.after(), query.limit()));
        }
        return list;
    }

    /** Whether the list shows what was decided. */
    public boolean isDecided() {
        return isDecided(address.text("state"));
    }

    /** Links to what waits and to what was decided, with their numbers. */
    public List<Link> getFilters() {
        return List.of(
                link("", "cancel.waiting", reading.countQueue()),
                link(DECIDED, "cancel.decided", reading.countDecided()));
    }

    private Link link(String state, String key, int count) {
        return new Link(
                words.text(key),
                Task.shown(count),
                Addressed.href(address.path(), "state", state),
                isDecided() == isDecided(state));
    }

    /** Number of applications that match, counted up to 1,001. */
    public int getTotal() {
        return isDecided() ? reading.countDecided() : reading.countQueue();
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

    /** Whether the reader may open a cancellation on the authority's own motion (8.2). */
    public boolean isOpener() {
        return callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
    }

    public String person(String account) {
        return words.person(account);
    }
}
