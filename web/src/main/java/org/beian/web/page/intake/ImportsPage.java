package org.beian.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/**
 * Backing bean of the page to hand in a file, with the earlier imports; for providers and for units
 * that report to the registers.
 */
@Named
@RequestScoped
@Clause("12.1")
public class ImportsPage {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject HttpServletRequest request;
    @Inject ImportReports reports;
    @Inject Imports imports;
    @Inject Callers callers;
    @Inject ImportWords words;
    @Inject DomainReportReview domains;

    private KeysetModel<Row> list;

    /** Row of an import. */
    public record Row(
            long id,
            String href,
            String fileName,
            String what,
            Instant at,
            String state,
            String kind,
            long read,
            long accepted,
            long rejected) {}

    public void enter() {
        if (!area().isFor(callers.current())) {
            PageErrors.notFound();
        }
    }

    /** Refusal of the file just sent, with what to do; empty for none. */
    public String getRefusal() {
        Object said = request.getAttribute(ImportUploadServlet.REFUSAL);
        return said == null ? "" : said.toString();
    }

    /** Limit and format, in words. */
    public String getLimit() {
        return words.text(
                area() == ImportArea.PROVIDER ? "imports.limit" : "unit.limit",
                imports.maxBytes() / MEBIBYTE);
    }

    /** The registers for which the caller reports; applications have a page of their own. */
    public List<SelectItem> getRegisters() {
        return imports.registers().stream()
                .filter(name -> area() != ImportArea.UNIT || !"filings".equals(name))
                .map(name -> new SelectItem(name, words.text("register." + name)))
                .toList();
    }

    /** Whether one of them is that of domains. */
    public boolean isOfDomains() {
        return imports.registers().contains("domains");
    }

    /** What becomes of a file with faulty rows. */
    public List<SelectItem> getModes() {
        String said = area() == ImportArea.PROVIDER ? "ImportMode." : area().said();
        return List.of(
                new SelectItem("good-rows", words.text(said + "GOOD_ROWS")),
                new SelectItem("all-or-nothing", words.text(said + "ALL_OR_NOTHING")));
    }

    /** Encodings of CSV files. */
    public List<SelectItem> getCharsets() {
        return List.of(
                new SelectItem("UTF-8", "UTF-8"), new SelectItem("GB18030", "GB18030 / GBK"));
    }

    /** Types of a file of domains. */
    public List<SelectItem> getTypes() {
        return List.of(
                new SelectItem("delta", words.text("unit.delta")),
                new SelectItem("full", words.text("unit.full")));
    }

    /** The number that follows the unit's newest file of domains. */
    public long getNextSequence() {
        List<DomainReport> newest = domains.list(null, Long.MAX_VALUE, 1);
        return newest.isEmpty() ? 1 : newest.get(0).sequence() + 1;
    }

    private ImportArea area() {
        return ImportArea.of(request);
    }

    /** The imports of the unit, the newest first. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(row -> String.valueOf(row.id()), this::read);
        }
        return list;
    }

    /** Folder of the page, with a leading slash. */
    public String getFolder() {
        return area().folder();
    }

    public String getAddress() {
        return area().all();
    }

    private List<Row> read(KeysetQuery query) {
        long before = query.number() == null ? 0 : query.number();
        return reports.own(before, query.limit()).stream().map(this::row).toList();
    }

    private Row row(ImportStatus status) {
        return new Row(
                status.id(),
                area().one() + "?id=" + status.id(),
                status.fileName(),
                words.mode(status),
                status.createdAt(),
                words.state(status),
                ImportWords.kind(status.state()),
                status.rows().read(),
                status.rows().accepted(),
                status.rows().rejected());
    }
}
