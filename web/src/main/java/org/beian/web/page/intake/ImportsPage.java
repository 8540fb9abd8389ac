package org.beian.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the page to hand in a file, with the earlier imports; for providers and for units
 * that report to the registers.
 */
@Named
@RequestScoped
@Clause("12.1")
public class ImportsPage {

    private static final int PAGE = 20;
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject HttpServletRequest request;
    @Inject ImportReports reports;
    @Inject Imports imports;
    @Inject Callers callers;
    @Inject ImportWords words;

    private List<ImportStatus> found;

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
                area() == ImportArea.UNIT ? "unit.limit" : "imports.limit",
                imports.maxBytes() / MEBIBYTE);
    }

    /** The registers for which the caller reports, by name. */
    public List<String> getRegisters() {
        return imports.registers();
    }

    /** Whether one of them is that of domains. */
    public boolean isOfDomains() {
        return getRegisters().contains("domains");
    }

    private ImportArea area() {
        return ImportArea.of(request);
    }

    public List<Row> getRows() {
        List<ImportStatus> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream().map(this::row).toList();
    }

    public boolean isNewest() {
        return before() == 0;
    }

    /** URL of the older imports; empty when there are none. */
    public String getOlderHref() {
        List<ImportStatus> all = found();
        return all.size() <= PAGE ? "" : area().all() + "?before=" + all.get(PAGE - 1).id();
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

    private List<ImportStatus> found() {
        if (found == null) {
            found = PageErrors.ifThere(() -> reports.own(before(), PAGE + 1)).orElse(List.of());
        }
        return found;
    }

    private long before() {
        String before = request.getParameter("before");
        return before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : 0;
    }
}
