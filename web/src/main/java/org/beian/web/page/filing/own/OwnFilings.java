package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingClock;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the list of the applications of the user's own unit; state, search, order and
 * position are URL parameters.
 */
@Named
@RequestScoped
public class OwnFilings {

    private static final int PAGE = 25;
    private static final String OLDEST = "oldest";

    private HttpServletRequest request;
    private FilingSearch filings;
    private Callers callers;
    private Words words;

    private List<FilingStatus> found;

    protected OwnFilings() {}

    @Inject
    OwnFilings(HttpServletRequest request, FilingSearch filings, Callers callers, Words words) {
        this.request = request;
        this.filings = filings;
        this.callers = callers;
        this.words = words;
    }

    /**
     * Row of an application.
     *
     * @param clock deadline of the bureau; null while the application does not wait for it
     */
    public record Row(
            String id,
            String href,
            String subject,
            String reference,
            String domains,
            String state,
            String stateKind,
            int round,
            Instant submittedAt,
            FilingClock clock,
            String number,
            int findings) {}

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER) && !callers.current().has(Roles.SPONSOR)) {
            PageErrors.notFound();
        }
    }

    public List<Row> getRows() {
        List<FilingStatus> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream().map(this::row).toList();
    }

    public List<Link> getStates() {
        List<Link> links = new ArrayList<>();
        links.add(
                new Link(
                        words.text("filings.all"),
                        "",
                        query(null, isOldestFirst(), 0),
                        state() == null));
        for (FilingState state : FilingState.values()) {
            if (state != FilingState.AWAITING_APPROVAL_DOCUMENT) {
                links.add(
                        new Link(
                                words.state(state),
                                "",
                                query(state, isOldestFirst(), 0),
                                state == state()));
            }
        }
        return links;
    }

    /** Text in the search box. */
    public String getSearch() {
        return DeskAddress.text(request, "q").strip();
    }

    public String getPath() {
        return path();
    }

    /** Whether the oldest stand first, as programs read them; else the latest do. */
    public boolean isOldestFirst() {
        return OLDEST.equals(DeskAddress.text(request, "order"));
    }

    /** URL of the same list in reverse order. */
    public String getOtherOrderHref() {
        return query(state(), !isOldestFirst(), 0);
    }

    public String getFirstHref() {
        return from() == 0 ? "" : query(state(), isOldestFirst(), 0);
    }

    public String getNextHref() {
        List<FilingStatus> all = found();
        return all.size() <= PAGE
                ? ""
                : query(state(), isOldestFirst(), Long.parseLong(all.get(PAGE - 1).id()));
    }

    private List<FilingStatus> found() {
        if (found == null) {
            found =
                    PageErrors.ifThere(
                                    () ->
                                            filings.own(
                                                    state(),
                                                    getSearch(),
                                                    from(),
                                                    isOldestFirst(),
                                                    PAGE + 1))
                            .orElse(List.of());
        }
        return found;
    }

    private Row row(FilingStatus status) {
        String domains =
                status.websites().stream()
                        .flatMap(site -> site.domains().stream())
                        .limit(3)
                        .collect(Collectors.joining(words.comma()));
        return new Row(
                status.id(),
                path().replace("filings.xhtml", "filing.xhtml") + "?id=" + status.id(),
                status.subjectName() == null ? words.text("filings.unnamed") : status.subjectName(),
                status.reference() == null ? "" : status.reference(),
                domains,
                words.state(status.state()),
                States.kind(status.state()),
                status.round(),
                status.submittedAt(),
                status.clock(),
                status.filingNumber(),
                status.findings().size());
    }

    private FilingState state() {
        String name = DeskAddress.text(request, "state");
        return Stream.of(FilingState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Id of the last one of the page before, 0 on the first page. */
    private long from() {
        String from = DeskAddress.text(request, "from");
        return from.matches("[0-9]{1,18}") ? Long.parseLong(from) : 0;
    }

    private String path() {
        return request.getServletPath();
    }

    private String query(FilingState state, boolean oldestFirst, long from) {
        List<String> query = new ArrayList<>();
        if (state != null) {
            query.add("state=" + state);
        }
        if (!getSearch().isEmpty()) {
            query.add("q=" + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8));
        }
        if (oldestFirst) {
            query.add("order=" + OLDEST);
        }
        if (from > 0) {
            query.add("from=" + from);
        }
        return query.isEmpty() ? path() : path() + "?" + String.join("&", query);
    }
}
