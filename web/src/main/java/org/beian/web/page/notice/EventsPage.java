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
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the list of events of the provider, or of the unit of addresses or domains, in
 * order, each open until it is acknowledged here or over the interface.
 */
@Named
@RequestScoped
@Clause("8.8")
public class EventsPage {

    private static final int PAGE = 25;

    @Inject EventInbox desk;
    @Inject EventWords words;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private List<Event> found;

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

    public List<Row> getRows() {
        return shown().stream().map(this::row).toList();
    }

    /** Whether something on the page is still to be acknowledged. */
    public boolean isOpen() {
        return shown().stream().anyMatch(event -> event.acknowledgedAt() == null);
    }

    public String getFirstHref() {
        return after() == 0 ? "" : address.keeping("all");
    }

    public String getNextHref() {
        List<Event> all = found();
        return all.size() <= PAGE
                ? ""
                : Addressed.with(address.keeping("all"), "after", "" + all.get(PAGE - 1).number());
    }

    public void acknowledge(long number) {
        act(() -> desk.acknowledge(number));
    }

    /**
     * Acknowledges the events that were on the page when the form was shown; later ones stay open.
     *
     * @see #getShown
     */
    public void acknowledgeShown() {
        List<Long> wanted =
                Stream.of(address.text("shown").split(","))
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .toList();
        act(() -> desk.acknowledgeAll(wanted));
    }

    /** Numbers of the unacknowledged events on the page, kept in the form as {@code shown}. */
    public String getShown() {
        return String.join(
                ",",
                shown().stream()
                        .filter(event -> event.acknowledgedAt() == null)
                        .map(event -> String.valueOf(event.number()))
                        .toList());
    }

    private void act(Runnable act) {
        if (declines.attempt(act)) {
            PageErrors.goTo(address.keeping("all"));
        }
        found = null;
    }

    private List<Event> shown() {
        List<Event> all = found();
        return all.subList(0, Math.min(PAGE, all.size()));
    }

    private List<Event> found() {
        if (found == null) {
            found =
                    PageErrors.ifThere(() -> desk.after(after(), PAGE + 1, !isAll()))
                            .orElse(List.of());
        }
        return found;
    }

    private long after() {
        return address.number("after");
    }

    private Row row(Event event) {
        String about = words.about(event);
        return new Row(
                event.number(),
                event.createdAt(),
                words.name(event),
                words.details(event),
                event.reference() == null ? about : about + " • " + event.reference(),
                href(event),
                event.acknowledgedAt());
    }

    private String href(Event event) {
        String id = String.valueOf(event.caseId());
        String folder = "/" + address.folder() + "/";
        return switch (event.caseType()) {
            case "FILING" -> isOfUnit() ? "" : folder + "filing.xhtml?id=" + id;
            case "ACCESS" -> isOfUnit() ? "" : folder + "accessOne.xhtml?id=" + id;
            case "IMPORT" -> folder + "import.xhtml?id=" + id;
            case "IP_REPORT" -> isOfUnit() ? folder + "ipReport.xhtml?report=" + id : "";
            case "DOMAIN_REPORT" -> isOfUnit() ? folder + "domainReports.xhtml?id=" + id : "";
            default -> "";
        };
    }
}
