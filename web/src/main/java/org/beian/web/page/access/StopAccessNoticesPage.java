package org.beian.web.page.access;

import static org.beian.web.page.component.StateFilters.LED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.SeveralReports;
import org.beian.access.notice.StopAccessFilter;
import org.beian.access.notice.StopAccessFilter.Matter;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessSearch;
import org.beian.access.notice.StopAccessState;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.OfficersOnDuty;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of stop-access and resume-access notices: a provider's own, on which it
 * reports, or those that an authority issued, or others on filings of a bureau's province. It
 * begins with the open ones, by their last day.
 */
@Named
@RequestScoped
@Clause("15.5")
public class StopAccessNoticesPage {

    /** States in the URL of what is followed, beside the states of notices. */
    private static final Map<String, Matter> MATTERS =
            Map.of(
                    "LATE",
                    Matter.OVERDUE,
                    Matter.UNANSWERED.name(),
                    Matter.UNANSWERED,
                    Matter.MISSED.name(),
                    Matter.MISSED);

    @Inject StopAccessSearch search;
    @Inject StopAccessNotices notices;
    @Inject SeveralReports several;
    @Inject SeveralResults results;
    @Inject StopAccessRows rows;
    @Inject OfficersOnDuty officers;
    @Inject ExecutionDay days;
    @Inject StateFilters filters;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.order}")
    String order;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.q}")
    String provider;

    private KeysetModel<StopAccessRow> list;
    private final RowSelection<StopAccessRow> selection = new RowSelection<>();
    private LocalDate day;
    private String officer;

    /** The filter that parameters of the URL name; without a known state the open ones. */
    public static StopAccessFilter filter(
            String order, String state, String provider, boolean elsewhere) {
        return new StopAccessFilter(
                Stream.of(AccessOrder.values())
                        .filter(each -> each.name().equals(order))
                        .findFirst()
                        .orElse(null),
                Stream.of(StopAccessState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(StopAccessState.OPEN),
                state == null ? null : MATTERS.get(state),
                provider == null ? "" : provider.strip(),
                elsewhere);
    }

    private StopAccessFilter filter() {
        return filter(order, state, provider, isElsewhere());
    }

    /** Whether what others issued is shown. */
    public boolean isElsewhere() {
        return filters.isElsewhere();
    }

    /** Links to what the bureau issued, and to what others did on filings of its province. */
    public List<Link> getScopes() {
        return filters.led(
                elsewhere -> (long) search.count(filter(order, state, provider, elsewhere)),
                others -> href(order, state, others.get(LED)));
    }

    /** Links to the open ones, to what is followed, and to those that ended. */
    public List<Link> getFilters() {
        return Stream.of(
                        StopAccessState.OPEN.name(),
                        "LATE",
                        Matter.UNANSWERED.name(),
                        Matter.MISSED.name(),
                        StopAccessState.STAYED.name(),
                        StopAccessState.REPORTED.name(),
                        StopAccessState.REVOKED.name())
                .map(this::link)
                .toList();
    }

    private Link link(String to) {
        StopAccessFilter shown = filter(order, to, provider, isElsewhere());
        return new Link(
                shown.matter() == null
                        ? words.name(shown.state())
                        : words.text("stopAccess.matter." + shown.matter()),
                Task.shown(search.count(shown)),
                href(order, to),
                shown.equals(filter()));
    }

    /** Links to notices of all kinds, to those to stop and to those to resume. */
    public List<Link> getOrders() {
        return Stream.of("", AccessOrder.STOP.name(), AccessOrder.RESUME.name())
                .map(this::ofOrder)
                .toList();
    }

    private Link ofOrder(String to) {
        StopAccessFilter shown = filter(to, state, provider, isElsewhere());
        return new Link(
                shown.ordered() == null
                        ? words.text("stopAccess.anyOrder")
                        : words.name(shown.ordered()),
                Task.shown(search.count(shown)),
                href(to, state),
                shown.equals(filter()));
    }

    private String href(String ordered, String to) {
        return href(ordered, to, address.text(LED));
    }

    private String href(String ordered, String to, String led) {
        return Addressed.href(
                address.path(), "order", ordered, "state", to, "q", provider, LED, led);
    }

    public KeysetModel<StopAccessRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            StopAccessRow::cursor,
                            query ->
                                    search
                                            .list(
                                                    filter(),
                                                    QueuePosition.parse(query.after(), null),
                                                    query.limit())
                                            .stream()
                                            .map(rows::of)
                                            .toList());
        }
        return list;
    }

    /** Number of notices that match, counted up to 1,001. */
    public int getTotal() {
        return search.count(filter());
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return href(order, state);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    /** Whether the list shows notices that wait for the reader's report. */
    public boolean isReportable() {
        return "provider".equals(address.folder()) && filter().isOpen();
    }

    /** Reports that the selected notices, or all that match, were carried out. */
    public void carriedOut() {
        List<SeveralReports.OfNotice> reports = selected();
        results.act(
                selection,
                () -> several.report(reports),
                place -> letterOf(reports.get(Integer.parseInt(place)).notice()));
    }

    private List<SeveralReports.OfNotice> selected() {
        return selection.isAll()
                ? search.list(filter(), null, SeveralOutcome.MOST).stream()
                        .map(notice -> report(notice.ordered(), notice.id()))
                        .toList()
                : selection.keys(row -> report(row.ordered(), row.id()));
    }

    private SeveralReports.OfNotice report(AccessOrder ordered, Long id) {
        return new SeveralReports.OfNotice(
                ordered,
                id,
                new ExecutionReport(
                        days.moment(getDay()), getOfficer(), ordered.done(), null, List.of()));
    }

    private String letterOf(Long id) {
        return PageErrors.ifThere(() -> notices.show(id))
                .map(StopAccessNotice::letterNumber)
                .orElse(id.toString());
    }

    public RowSelection<StopAccessRow> getSelection() {
        return selection;
    }

    /** Day on which they were carried out; today by default. */
    public LocalDate getDay() {
        return day == null ? words.today() : day;
    }

    public void setDay(LocalDate chosen) {
        day = chosen;
    }

    /** The officer who answers for it; by default the one that the account is. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    public String getState() {
        return state;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String entered) {
        provider = entered == null ? null : entered.strip();
    }
}
