package org.beian.web.view.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.CodeTables;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.Event;
import org.beian.notice.EventDesk;
import org.beian.web.view.Declines;
import org.beian.web.view.Frame;
import org.beian.web.view.Texts;

/** What happened to the provider, in order, until it is acknowledged here or by its program. */
@Named
@RequestScoped
@Clause("8.8")
public class EventsPage {

    private static final String PATH = "/provider/events.xhtml";
    private static final int PAGE = 25;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject HttpServletRequest request;
    @Inject EventDesk desk;
    @Inject Callers callers;
    @Inject CodeTables codes;
    @Inject Frame frame;
    @Inject Declines declines;

    private List<Event> found;

    /**
     * An event.
     *
     * @param details what the event says beyond its kind, or empty
     * @param href of the case, from the context root, or empty
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
        if (!callers.current().has(Roles.PROVIDER)) {
            Declines.notFound();
        }
    }

    /** Whether the acknowledged ones are shown as well. */
    public boolean isAll() {
        return "true".equals(request.getParameter("all"));
    }

    public String getOtherHref() {
        return isAll() ? PATH : PATH + "?all=true";
    }

    public List<Row> getRows() {
        return shown().stream().map(this::row).toList();
    }

    /** Whether something on the page is still to be acknowledged. */
    public boolean isOpen() {
        return shown().stream().anyMatch(event -> event.acknowledgedAt() == null);
    }

    public String getFirstHref() {
        return after() == 0 ? "" : isAll() ? PATH + "?all=true" : PATH;
    }

    public String getNextHref() {
        List<Event> all = found();
        return all.size() <= PAGE
                ? ""
                : PATH + "?" + (isAll() ? "all=true&" : "") + "after=" + all.get(PAGE - 1).number();
    }

    public void acknowledge(long number) {
        act(() -> desk.acknowledge(number));
    }

    /**
     * All that stood on the page when the form was shown; what came later stays.
     *
     * @see #getShown
     */
    public void acknowledgeShown() {
        String numbers = request.getParameter("shown");
        List<Long> wanted =
                Stream.of((numbers == null ? "" : numbers).split(","))
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .toList();
        act(() -> desk.acknowledgeAll(wanted));
    }

    /** Numbers of what is on the page and not acknowledged, kept in the form as {@code shown}. */
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
            Declines.goTo(isAll() ? PATH + "?all=true" : PATH);
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
                    Declines.ifThere(() -> desk.after(after(), PAGE + 1, !isAll()))
                            .orElse(List.of());
        }
        return found;
    }

    private long after() {
        String after = request.getParameter("after");
        return after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
    }

    private Row row(Event event) {
        String id = String.valueOf(event.caseId());
        String about =
                switch (event.caseType()) {
                    case "FILING" -> text("events.filing", id);
                    case "IMPORT" -> text("events.import", id);
                    default -> text("events.case." + event.caseType(), id);
                };
        return new Row(
                event.number(),
                event.createdAt(),
                name("event-types", event.type(), event),
                details(event),
                event.reference() == null ? about : about + " • " + event.reference(),
                href(event),
                event.acknowledgedAt());
    }

    private static String href(Event event) {
        return switch (event.caseType()) {
            case "FILING" -> "/provider/filing.xhtml?id=" + event.caseId();
            case "IMPORT" -> "/provider/import.xhtml?id=" + event.caseId();
            case "ACCESS" -> "/provider/accessOne.xhtml?id=" + event.caseId();
            default -> "";
        };
    }

    private String details(Event event) {
        JsonNode payload = payload(event);
        List<String> parts = new ArrayList<>();
        if (payload.path("filingNumber").isTextual()) {
            parts.add(payload.path("filingNumber").asText());
        }
        payload.path("reasons")
                .forEach(reason -> parts.add(name("refusal-reasons", reason.asText(), event)));
        if (payload.path("findings").isNumber()) {
            parts.add(text("events.findings", payload.path("findings").asInt()));
        }
        return String.join(text("events.comma"), parts);
    }

    private static JsonNode payload(Event event) {
        try {
            return JSON.readTree(event.payload() == null ? "{}" : event.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name(String table, String code, Event event) {
        LocalDate day = Shanghai.date(event.createdAt());
        return codes.find(table, code, day).map(row -> row.name(locale())).orElse(code);
    }

    private String text(String key, Object... arguments) {
        var bundle = Texts.of("Provider", locale());
        return bundle.containsKey(key)
                ? new MessageFormat(bundle.getString(key), locale()).format(arguments)
                : "";
    }

    private Locale locale() {
        return frame.getLocale();
    }
}
