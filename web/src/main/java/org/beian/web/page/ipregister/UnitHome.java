package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.Calendars;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Task;
import org.beian.web.page.frame.Texts;

/**
 * Backing bean of the home page of a unit of addresses or domains: the next step, the files sent,
 * the corrections to make, the due date.
 */
@Named
@RequestScoped
@Clause({"9.3", "10.3"})
public class UnitHome {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 25;
    private static final int WORKING_DAYS = 5;

    @Inject ImportReports imports;
    @Inject IpReportReview addresses;
    @Inject DomainReportReview domains;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject RegisterWords words;
    @Inject Frame frame;

    private Step step;

    /** Row of a file that was sent. */
    public record Sent(
            String number,
            String file,
            Instant at,
            String state,
            String kind,
            String read,
            String rejected) {}

    private record Step(String text, String href, String act) {}

    public boolean isShown() {
        return frame.isSignedIn() && (isOfAddresses() || isOfDomains());
    }

    public boolean isOfAddresses() {
        return callers.current().has(Roles.IP_UNIT);
    }

    private boolean isOfDomains() {
        Caller caller = callers.current();
        return caller.has(Roles.REGISTRY) || caller.has(Roles.REGISTRAR);
    }

    public List<Sent> getImports() {
        return sent(SHOWN).stream()
                .map(
                        each ->
                                new Sent(
                                        String.valueOf(each.id()),
                                        each.fileName(),
                                        each.createdAt(),
                                        state(each.state()),
                                        kind(each.state()),
                                        words.number(each.rows().read()),
                                        words.number(each.rows().rejected())))
                .toList();
    }

    private List<ImportStatus> sent(int most) {
        return PageErrors.ifThere(() -> imports.own(0, most)).orElse(List.of());
    }

    private String state(ImportState state) {
        return Texts.of("Imports", words.locale()).getString("ImportState." + state);
    }

    private static String kind(ImportState state) {
        return switch (state) {
            case RECEIVED, RUNNING -> "info";
            case STOPPED -> "warn";
            case FAILED, REFUSED -> "bad";
            case COMPLETED -> "good";
        };
    }

    /** The next step, in a sentence. */
    public String getNext() {
        return step().text();
    }

    public String getNextHref() {
        return step().href();
    }

    public String getNextAct() {
        return step().act();
    }

    /** Sentence with the last day to report what happens today. */
    public String getDue() {
        return words.text(
                isOfAddresses() ? "home.due.ip" : "home.due.domains",
                words.date(calendars.current().deadline(words.today(), WORKING_DAYS).date()));
    }

    private Step step() {
        if (step == null) {
            step = isOfAddresses() ? ofAddresses() : ofDomains();
        }
        return step;
    }

    private Step ofAddresses() {
        Long own = callers.current().unitId();
        List<IpReportLine> waiting =
                addresses.reports(null, LOOKED_AT).stream()
                        .filter(report -> report.unitId().equals(own) && report.open() > 0)
                        .toList();
        if (waiting.isEmpty()) {
            return new Step(
                    words.text(sent(1).isEmpty() ? "home.first.ip" : "home.nothing"),
                    "/unit/imports.xhtml",
                    words.text("home.send"));
        }
        IpReportLine oldest = waiting.get(waiting.size() - 1);
        int open = waiting.stream().mapToInt(IpReportLine::open).sum();
        return new Step(
                words.text("home.correct.ip", Task.shown(open)),
                Addressed.href("/unit/ipReport.xhtml", "report", oldest.id().toString()),
                words.text("home.look"));
    }

    private Step ofDomains() {
        List<DomainReport> back = domains.list(ReportState.SENT_BACK, Long.MAX_VALUE, LOOKED_AT);
        if (!back.isEmpty()) {
            return correct("home.correct.domains", back);
        }
        List<DomainReport> open = domains.list(ReportState.OPEN, Long.MAX_VALUE, LOOKED_AT);
        if (!open.isEmpty()) {
            return correct("home.open.domains", open);
        }
        return new Step(
                words.text(sent(1).isEmpty() ? "home.first.domains" : "home.nothing"),
                "/unit/imports.xhtml",
                words.text("home.send"));
    }

    private Step correct(String text, List<DomainReport> reports) {
        DomainReport oldest = reports.get(reports.size() - 1);
        return new Step(
                words.text(text, Task.shown(reports.size())),
                Addressed.href("/unit/domainReports.xhtml", "id", oldest.id().toString()),
                words.text("home.look"));
    }
}
