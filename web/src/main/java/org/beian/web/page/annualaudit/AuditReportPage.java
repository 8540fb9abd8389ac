package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.annualaudit.report.AnnualReport;
import org.beian.annualaudit.report.AuditReporting;
import org.beian.law.Clause;
import org.beian.letter.ReportTable;
import org.beian.letter.ReportText;
import org.beian.letter.ReportText.Figure;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the annual report on the audits of a year, for a bureau and for the nation, which
 * is also files with the same numbers and a document for print.
 */
@Named
@RequestScoped
@Clause("18.2")
public class AuditReportPage {

    @Inject AuditReporting reporting;
    @Inject AuditCampaignsPage campaigns;
    @Inject AuditReportTables tables;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private AnnualReport report;

    private AnnualReport report() {
        if (report == null) {
            report = reporting.report(campaigns.getYear());
        }
        return report;
    }

    public String getTitle() {
        return words.text("audit.report.title", Integer.toString(campaigns.getYear()));
    }

    /** The authority that reports. */
    public String getAuthority() {
        return words.unit(callers.current().unitId());
    }

    public List<Figure> getFigures() {
        return tables.figures(report());
    }

    /** Chart of one of the tables of the report. */
    public ChartTable chart(String name) {
        return drawn().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> chart(name, each.table()))
                .orElseThrow();
    }

    private List<AuditReportTables.Named> drawn() {
        return tables.drawn(report(), campaigns.isOfMinistry());
    }

    /** The whole table of a file; null for an unknown one. */
    public ChartTable file(String name) {
        ReportTable whole = tables.whole(report(), name);
        return whole == null ? null : chart(name, whole);
    }

    private ChartTable chart(String name, ReportTable table) {
        return new ChartTable(
                table.title(),
                table.rowTitle(),
                ChartTable.Shape.LYING,
                table.columns(),
                table.rows().stream()
                        .map(row -> new ChartTable.Row(row.label(), row.values()))
                        .toList(),
                href(name + ".csv"),
                words.locale());
    }

    /** The report for print. */
    public ReportText printed() {
        return new ReportText(
                getTitle(),
                words.text("audit.report.made", getAuthority(), words.date(words.today())),
                getFigures(),
                drawn().stream().map(AuditReportTables.Named::table).toList(),
                getAuthority(),
                words.today(),
                words.locale());
    }

    /** Year of the report, for the names of its files. */
    public int getYear() {
        return campaigns.getYear();
    }

    /** Path of the report for print, from the context root. */
    public String getPdfHref() {
        return href("report.pdf");
    }

    private String href(String file) {
        return Addressed.href(
                "/" + address.folder() + "/auditReport/" + file,
                "year",
                Integer.toString(campaigns.getYear()));
    }
}
