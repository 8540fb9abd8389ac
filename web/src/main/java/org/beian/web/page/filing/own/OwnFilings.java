package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.filing.application.FilingClock;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/**
 * Backing bean of the list of the provider's own applications; state, search, order and position
 * are URL parameters.
 */
@Named
@RequestScoped
public class OwnFilings {

    private static final String PATH = "/provider/filings.xhtml";
    private static final String OLDEST = "oldest";

    @Inject FilingSearch filings;
    @Inject Words words;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.q}")
    String search;

    @Inject
    @ManagedProperty("#{param.order}")
    String order;

    private KeysetModel<Row> list;

    /**
     * Row of an application.
     *
     * @param clock deadline of the bureau; null while the application does not wait for it
     */
    public record Row(
            String id,
            String href,
            String kind,
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

    /** The applications, the latest first unless the oldest are asked for. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(Row::id, this::read);
        }
        return list;
    }

    private List<Row> read(KeysetQuery query) {
        boolean upwards = query.sortedBy().isPresent() ? !query.isDescending() : isOldestFirst();
        long from = query.number() == null ? 0 : query.number();
        return filings.own(chosen(), search, from, upwards, query.limit()).stream()
                .map(this::row)
                .toList();
    }

    /** Number of applications that match, counted up to 1,001. */
    public int getTotal() {
        return filings.count(chosen(), search);
    }

    /** States to choose from. */
    public List<SelectItem> getStates() {
        return Stream.of(FilingState.values())
                .filter(each -> each != FilingState.AWAITING_APPROVAL_DOCUMENT)
                .map(each -> new SelectItem(each.name(), words.state(each)))
                .toList();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return address(isOldestFirst() ? OLDEST : "");
    }

    /** URL of all of the list as a file. */
    public String getExport() {
        return Addressed.href("/provider/filings.csv", "state", state, "q", search);
    }

    /** URL of the same list in reverse order. */
    public String getOtherOrderHref() {
        return address(isOldestFirst() ? "" : OLDEST);
    }

    private String address(String ordered) {
        return Addressed.href(PATH, "state", state, "q", search, "order", ordered);
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    /** Whether the oldest stand first, as programs read them; else the latest do. */
    public boolean isOldestFirst() {
        return OLDEST.equals(order);
    }

    /** Whether only some of the applications are asked for. */
    public boolean isFiltered() {
        return chosen() != null || search != null && !search.isBlank();
    }

    private Row row(FilingStatus status) {
        String domains =
                status.websites().stream()
                        .flatMap(site -> site.domains().stream())
                        .limit(3)
                        .collect(Collectors.joining(words.comma()));
        return new Row(
                status.id(),
                "/provider/filing.xhtml?id=" + status.id(),
                words.name("filing-kinds", status.kind()),
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

    /** The state in the URL; null for all and for an unknown one. */
    private FilingState chosen() {
        return Stream.of(FilingState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public String getState() {
        return state;
    }

    public void setState(String given) {
        state = given;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String entered) {
        search = entered == null ? null : entered.strip();
    }
}
