package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.ipregister.supervision.IpBranchGuidance;
import org.beian.law.Clause;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.DeskCard;
import org.beian.web.page.component.DeskCase;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.ReportDesk;

/**
 * Backing bean of the desk for the findings of one check report: its supervisor decides on each,
 * the unit and its headquarters read them.
 */
@Named
@RequestScoped
@Clause("19.3")
public class IpFindingsDesk extends ReportDesk {

    @Inject IpReportReview desk;
    @Inject IpBranchGuidance guiding;
    @Inject UnitRows rows;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private IpReportLine report;
    private String guidance;

    @Override
    protected boolean mayEnter() {
        return PageErrors.ifThere(this::report).isPresent();
    }

    /** The report in the URL. */
    public IpReportLine getReport() {
        return report();
    }

    private IpReportLine report() {
        if (report == null) {
            report = desk.report(address.number("report"));
        }
        return report;
    }

    /** The report in a sentence. */
    public String getHeading() {
        return words.text("ipReport.heading", report().id().toString(), report().unit());
    }

    @Override
    public boolean isOwn() {
        return report().unitId().equals(callers.current().unitId());
    }

    @Override
    public String getOpinionHint() {
        return words.text("desk.opinionHint");
    }

    @Override
    public String getRecordsHref() {
        return Addressed.href("/" + address.folder() + "/records.xhtml", "q", getShown().title());
    }

    /** Access providers change single records only. */
    @Override
    public String getFileHref() {
        return isOfProvider() ? "" : super.getFileHref();
    }

    @Override
    protected List<String> filterNames() {
        return List.of("report", "state");
    }

    @Override
    public List<List<Link>> getFilters() {
        List<Link> links = new ArrayList<>();
        links.add(filter("state", "", words.text("desk.everything"), ""));
        for (IpFindingState state : IpFindingState.values()) {
            links.add(filter("state", state.name(), words.name(state), ""));
        }
        return List.of(links);
    }

    @Override
    protected List<DeskCard> queue(String after) {
        Long from = Addressed.id(after).orElse(null);
        return desk.findings(report().id(), state(), from, PAGE + 1).stream()
                .map(this::card)
                .toList();
    }

    private IpFindingState state() {
        return Stream.of(IpFindingState.values())
                .filter(each -> each.name().equals(address.text("state")))
                .findFirst()
                .orElse(null);
    }

    private DeskCard card(IpFindingLine finding) {
        String id = finding.id().toString();
        return new DeskCard(
                id,
                kind(finding),
                finding.range().toString(),
                finding.other() == null
                        ? finding.unit()
                        : words.text("finding.against", finding.unit(), finding.other()),
                words.name(finding.state()),
                colour(finding.state()),
                hrefOf(id),
                false);
    }

    @Override
    protected DeskCase open(String id) {
        IpFindingLine finding = finding(id).orElse(null);
        if (finding == null) {
            return null;
        }
        FindingText text = RuleTexts.describe(finding.worded(), words.locale());
        boolean decides = decides();
        IpFindingState state = finding.state();
        return new DeskCase(
                id,
                finding.range().toString(),
                words.name(state),
                colour(state),
                state == IpFindingState.SENT_BACK && report().due() != null
                        ? List.of(
                                kind(finding), words.text("report.due", words.date(report().due())))
                        : List.of(kind(finding)),
                words.text("finding.of", finding.unit(), words.time(report().createdAt())),
                List.of(
                        new FindingLine(
                                true,
                                text.message(),
                                text.suggestion(),
                                finding.worded().clause(),
                                "")),
                sections(finding),
                history(finding),
                null,
                decides && isDecidable(state),
                decides && state != IpFindingState.SENT_BACK && isDecidable(state),
                finding.version());
    }

    private Optional<IpFindingLine> finding(String id) {
        long number = number(id);
        return desk.findings(report().id(), null, number - 1, 1).stream()
                .filter(each -> each.id() == number)
                .findFirst();
    }

    /** An id in the URL; 0 for anything else. */
    private static long number(String id) {
        return Addressed.id(id).orElse(0L);
    }

    private List<DeskCase.Section> sections(IpFindingLine finding) {
        List<DeskCase.Section> sections = new ArrayList<>();
        List<DeskCase.Line> own = new ArrayList<>();
        own.add(
                line(
                        "finding.unit",
                        finding.unit(),
                        rows.spaceOf(address.folder(), report().unitId())));
        own.add(line("finding.range", finding.range().toString(), search(finding.range())));
        if (finding.missing() != null) {
            own.add(
                    line(
                            "finding.missing",
                            finding.missing().toString(),
                            search(finding.missing())));
        }
        sections.add(new DeskCase.Section(words.text("finding.own"), own));
        if (finding.other() != null) {
            List<DeskCase.Line> other = new ArrayList<>();
            other.add(line("finding.unit", finding.other(), ""));
            if (finding.otherRange() != null) {
                other.add(
                        line(
                                "finding.range",
                                finding.otherRange().toString(),
                                search(finding.otherRange())));
            }
            sections.add(new DeskCase.Section(words.text("finding.other"), other));
        }
        if (finding.decidedAt() != null) {
            sections.add(new DeskCase.Section(words.text("finding.decided"), decided(finding)));
        }
        return sections;
    }

    private List<DeskCase.Line> decided(IpFindingLine finding) {
        List<DeskCase.Line> lines = new ArrayList<>();
        lines.add(line("finding.decision", words.name(finding.state()), ""));
        lines.add(line("finding.at", words.time(finding.decidedAt()), ""));
        if (finding.decidedBy() != null) {
            lines.add(line("finding.by", words.person(finding.decidedBy()), ""));
        }
        if (finding.opinion() != null) {
            lines.add(line("desk.opinion", finding.opinion(), ""));
        }
        return lines;
    }

    private DeskCase.Line line(String label, String text, String href) {
        return new DeskCase.Line(words.text(label), text, href);
    }

    private boolean isOfProvider() {
        return callers.current().has(Roles.PROVIDER);
    }

    private String search(Object range) {
        String page = isOfProvider() ? "/records.xhtml" : "/search.xhtml";
        return Addressed.href("/" + address.folder() + page, "q", range.toString());
    }

    /** History of the report with the acts on this finding; only for authorities. */
    private List<HistoryLine> history(IpFindingLine finding) {
        List<HistoryLine> lines = new ArrayList<>();
        if (RecordsPage.isOpenTo(callers.current())) {
            return lines;
        }
        String own = finding.id().toString();
        for (HistoryEntry entry : desk.history(report().id())) {
            boolean decision = "DECIDE_FINDING".equals(entry.act());
            if (!decision || entry.reason().equals(own) || entry.reason().startsWith(own + ":")) {
                lines.add(0, words.history(entry, "IpFindingState"));
            }
        }
        return lines;
    }

    private boolean decides() {
        Caller caller = callers.current();
        return report().province() == null
                ? caller.has(Roles.MINISTRY)
                : caller.has(Roles.REVIEWER)
                        && caller.ownProvince()
                                .filter(own -> own.regionCode().equals(report().province()))
                                .isPresent();
    }

    private static boolean isDecidable(IpFindingState state) {
        return state != IpFindingState.CLOSED && state != IpFindingState.CORRECTED;
    }

    private String kind(IpFindingLine finding) {
        return RuleTexts.name(finding.worded().code(), words.locale());
    }

    static String colour(IpFindingState state) {
        return switch (state) {
            case OPEN -> "warn";
            case SENT_BACK -> "bad";
            case ACCEPTED, CORRECTED -> "good";
            case CLOSED -> "plain";
        };
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
        return words.text("finding.said", decided.title(), decided.state());
    }

    /** Whether the report is a branch's and the caller its headquarters (9.1). */
    public boolean isGuidable() {
        Caller caller = callers.current();
        return caller.has(Roles.IP_UNIT) && !report().unitId().equals(caller.unitId());
    }

    /** Gives the branch guidance on how to proceed. */
    public void guide() {
        String here = Addressed.href(address.path(), "report", report().id().toString());
        if (declines.attempt(() -> guiding.guide(report().id(), guidance))) {
            PageErrors.goTo(here + "&guided=1");
        }
    }

    /** Whether guidance was just given. */
    public boolean isGuided() {
        return address.number("guided") == 1;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }
}
