package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.beian.code.Calendars;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Capacity;
import org.beian.party.Unit;

/**
 * Notices of check reports: to supervisors and units of new ones, to units of findings sent back
 * and of guidance.
 */
@ApplicationScoped
public class IpReportNotices {

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject IpSupervision supervision;
    @Inject Calendars calendars;

    /** Notifies the supervisor of the unit of a new report, and the unit itself. */
    void drawn(IpReport report, Unit unit, LocalDate today) {
        Map<String, ?> told = Map.of("unit", unit.name(), "findings", report.found());
        supervision
                .supervisorOf(unit, today)
                .ifPresent(to -> events.publish(to.id(), "IP_REPORT_ISSUED", report, null, told));
        events.publish(unit.id(), "IP_REPORT_ISSUED", report, null, told);
    }

    void sentBack(IpReport report, Unit unit, IpFinding finding, String text) {
        events.publish(
                unit.id(),
                "IP_FINDING_SENT_BACK",
                report,
                null,
                Map.of(
                        "finding",
                        finding.id(),
                        "range",
                        finding.range().toString(),
                        "check",
                        finding.check().name(),
                        "text",
                        text,
                        "due",
                        report.due().orElseThrow().toString()));
        mail(
                unit,
                "ip.sentBack",
                report,
                finding.range().toString(),
                text,
                calendars.lastDay(report.due().orElseThrow()));
    }

    /** Notifies a branch of guidance by its headquarters (9.1). */
    public void guided(IpReport report, Unit headquarters, Unit branch, String text) {
        events.publish(
                branch.id(),
                "IP_REPORT_GUIDED",
                report,
                null,
                Map.of("headquarters", headquarters.name(), "text", text));
        mail(branch, "ip.guided", report, headquarters.name(), text);
    }

    private void mail(Unit unit, String template, IpReport report, Object... arguments) {
        if (unit.email() != null) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = report.id().toString();
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            outbox.queue(
                    unit.email(),
                    MailFrame.to(unit.name())
                            .about("/" + folder(unit) + "/ipReport.xhtml?report=" + report.id()),
                    template,
                    Locale.SIMPLIFIED_CHINESE,
                    report,
                    null,
                    all);
        }
    }

    /** Folder of the pages of a unit; access providers have their own. */
    private static String folder(Unit unit) {
        boolean provider = unit.is(Capacity.ACCESS_PROVIDER) && !unit.is(Capacity.IP_FILING_UNIT);
        return provider ? "provider" : "unit";
    }
}
