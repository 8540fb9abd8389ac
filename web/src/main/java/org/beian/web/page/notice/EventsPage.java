package org.beian.web.page.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.notice.Event;
import org.beian.notice.EventInbox;
import org.beian.notice.waiting.CasePlaces;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/**
 * Backing bean of the list of events of the provider, or of the unit of addresses or domains, in
 * order, each open until it is acknowledged here or over the interface.
 */
@Named
@RequestScoped
@Clause("8.8")
public class EventsPage {

    @Inject EventInbox inbox;
    @Inject EventWords words;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private KeysetModel<Row> list;
    private final RowSelection<Row> selection = new RowSelection<>();
    private long last;

    /**
     * Row of an event.
     *
     * @param details details beyond its kind, or empty
     * @param href path of the case, from the context root, or empty
     */
    public record Row(
            long number,
            Instant at,
            String what,
            String details,
            String about,
            String href,
            Instant acknowledgedAt) {}

    public void enter() {
        Caller caller = callers.current();
        boolean may =
                isOfUnit()
                        ? Stream.of(Roles.IP_UNIT, Roles.REGISTRY, Roles.REGISTRAR)
                                .anyMatch(caller::has)
                        : caller.has(Roles.PROVIDER);
        if (!may) {
            PageErrors.notFound();
        }
    }

    /** Whether the events are those of a unit of addresses or domains. */
    public boolean isOfUnit() {
        return address.folder().equals("unit");
    }

    /** Whether the acknowledged ones are shown as well. */
    public boolean isAll() {
        return "true".equals(address.text("all"));
    }

    public String getOtherHref() {
        return isAll() ? address.path() : address.path() + "?all=true";
    }

    /** The events in the order of their numbers. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(row -> String.valueOf(row.number()), this::read);
        }
        return list;
    }

    private List<Row> read(KeysetQuery query) {
        long after = query.number() == null ? 0 : query.number();
        return inbox.after(after, query.limit(), !isAll()).stream().map(this::row).toList();
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("all");
    }

    /** Acknowledges the selected events, or all that were there when the page was shown. */
    public void acknowledge() {
        if (selection.isEmpty()) {
            declines.wrong("Provider", "events.nothing");
            return;
        }
        boolean done =
                declines.attempt(
                        () -> {
                            if (selection.isAll()) {
                                inbox.acknowledgeUpTo(last);
                            } else {
                                inbox.acknowledgeAll(selection.keys(Row::number));
                            }
                        });
        if (done) {
            declines.done("Provider", "events.done");
            PageErrors.goSaying(getAddress());
        }
    }

    /** Number of the last event when the page was shown; kept in the form. */
    public long getLast() {
        return last == 0 ? PageErrors.ifThere(inbox::last).orElse(0L) : last;
    }

    public void setLast(long shown) {
        last = shown;
    }

    public RowSelection<Row> getSelection() {
        return selection;
    }

    private Row row(Event event) {
        String about = words.about(event);
        return new Row(
                event.number(),
                event.createdAt(),
                words.name(event),
                words.details(event),
                event.reference() == null ? about : about + " • " + event.reference(),
                CasePlaces.href(callers.current(), event.caseType(), event.caseId()),
                event.acknowledgedAt());
    }
}
