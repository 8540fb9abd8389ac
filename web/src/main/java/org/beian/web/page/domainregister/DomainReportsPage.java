package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.law.Clause;
import org.beian.trail.HistoryEntry;
import org.beian.web.domainregister.ReportFindingTexts;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.DeskCard;
import org.beian.web.page.component.DeskCase;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.ReportDesk;

/**
 * Backing bean of the desk for domain reports: the ministry decides on them, the registry and each
 * registrar read the findings on their own.
 */
@Named
@RequestScoped
@Clause("10.2")
public class DomainReportsPage extends ReportDesk {

    @Inject DomainReportReview desk;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Override
    protected boolean mayEnter() {
        return Stream.of(Roles.MINISTRY, Roles.REGISTRY, Roles.REGISTRAR)
                .anyMatch(callers.current()::has);
    }

    @Override
    public boolean isOwn() {
        return !callers.current().has(Roles.MINISTRY);
    }

    @Override
    public String getOpinionHint() {
        return words.text("domainDesk.opinionHint");
    }

    @Override
    protected List<String> filterNames() {
        return List.of("unit", "state");
    }

    @Override
    public List<List<Link>> getFilters() {
        List<Link> links = new ArrayList<>();
        links.add(filter("state", "", words.text("desk.everything"), ""));
        for (ReportState state : ReportState.values()) {
            if (state != ReportState.RECEIVED) {
                links.add(filter("state", state.name(), words.name(state), ""));
            }
        }
        return unit() == 0 ? List.of(links) : List.of(ofOneUnit(), links);
    }

    private List<Link> ofOneUnit() {
        return List.of(
                filter("unit", "", words.text("desk.allUnits"), ""),
                filter("unit", address.text("unit"), words.unit(unit()), ""));
    }

    /** The unit that the ministry asks for; 0 for all, and for units, which see their own. */
    private long unit() {
        return callers.current().has(Roles.MINISTRY) ? address.number("unit") : 0;
    }

    @Override
    protected List<DeskCard> queue(String after) {
        long before = Addressed.id(after).orElse(Long.MAX_VALUE);
        List<DomainReport> found =
                unit() == 0
                        ? desk.list(state(), before, PAGE + 1)
                        : desk.listOf(unit(), state(), before, PAGE + 1);
        return found.stream().map(this::card).toList();
    }

    private ReportState state() {
        return Stream.of(ReportState.values())
                .filter(each -> each.name().equals(address.text("state")))
                .findFirst()
                .orElse(null);
    }

    private List<String> chips(DomainReport report) {
        List<String> chips = new ArrayList<>();
        chips.add(words.name(report.type()));
        chips.add(words.text("report.number", String.valueOf(report.sequence())));
        if (report.state() == ReportState.SENT_BACK && report.due() != null) {
            chips.add(words.text("report.due", words.date(report.due())));
        }
        return chips;
    }

    private DeskCard card(DomainReport report) {
        String id = String.valueOf(report.id());
        return new DeskCard(
                id,
                words.text("report.number", String.valueOf(report.sequence())),
                words.unit(report.unitId()),
                words.text(
                        "report.card",
                        words.name(report.type()),
                        words.date(report.receivedOn()),
                        words.number(report.rowsRead())),
                words.name(report.state()),
                kind(report.state()),
                hrefOf(id),
                false);
    }

    @Override
    protected DeskCase open(String id) {
        Long number = number(id);
        DomainReport report = desk.show(number);
        List<HistoryLine> history = new ArrayList<>();
        for (HistoryEntry entry : desk.history(number)) {
            history.add(0, words.history(entry, "ReportState"));
        }
        boolean decides = callers.current().has(Roles.MINISTRY);
        ReportState state = report.state();
        return new DeskCase(
                id,
                words.unit(report.unitId()),
                words.name(report.state()),
                kind(report.state()),
                chips(report),
                words.text("report.received", words.date(report.receivedOn())),
                findings(report),
                List.of(rows(report), changes(report)),
                history,
                null,
                decides && (state == ReportState.OPEN || state == ReportState.SENT_BACK),
                state == ReportState.OPEN,
                report.version());
    }

    private List<FindingLine> findings(DomainReport report) {
        return report.findings().stream()
                .map(
                        finding ->
                                new FindingLine(
                                        finding.kind().isGrave(),
                                        ReportFindingTexts.message(finding, words.locale()),
                                        ReportFindingTexts.suggestion(finding, words.locale()),
                                        finding.kind().clause(),
                                        ""))
                .toList();
    }

    private DeskCase.Section rows(DomainReport report) {
        return section(
                "report.rows",
                line("read", report.rowsRead()),
                line("refused", report.rowsRefused()),
                line("incomplete", report.rowsIncomplete()),
                line("late", report.rowsLate()),
                line("shared", report.rowsShared()),
                line("unmatched", report.rowsUnmatched()),
                line("twice", report.rowsTwice()));
    }

    private DeskCase.Section changes(DomainReport report) {
        return section(
                "report.changes",
                line("added", report.added()),
                line("changed", report.changed()),
                line("ended", report.ended()),
                new DeskCase.Line(
                        words.text("report.opinion"),
                        report.opinion() == null ? words.text("report.none") : report.opinion(),
                        ""));
    }

    private DeskCase.Section section(String title, DeskCase.Line... lines) {
        return new DeskCase.Section(words.text(title), List.of(lines));
    }

    private DeskCase.Line line(String what, long number) {
        return new DeskCase.Line(words.text("report." + what), words.number(number), "");
    }

    @Override
    protected void doAccept(String id, int seen, String text) {
        desk.accept(number(id), seen, text);
    }

    @Override
    protected void doSendBack(String id, int seen, String text) {
        desk.sendBack(number(id), seen, text);
    }

    @Override
    protected void doClose(String id, int seen, String text) {
        desk.close(number(id), seen, text);
    }

    @Override
    protected String said(DeskCase decided) {
        return words.text("report.done", decided.title(), decided.state());
    }

    /** An id in the URL; 0 for anything else. */
    private static Long number(String id) {
        return Addressed.id(id).orElse(0L);
    }

    private static String kind(ReportState state) {
        return switch (state) {
            case RECEIVED, CLOSED -> "plain";
            case OPEN -> "warn";
            case SENT_BACK -> "bad";
            case CLEAN, ACCEPTED -> "good";
        };
    }
}
