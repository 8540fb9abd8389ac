package org.beian.web.download.annualaudit;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.web.download.PdfFile;
import org.beian.web.page.annualaudit.AuditReportPage;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.export.CsvFile;

/** Servlet for the annual report as files: each table as CSV, the whole as PDF for print. */
@Clause("18.2")
@WebServlet({"/bureau/auditReport/*", "/ministry/auditReport/*"})
public class AuditReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z]{1,20})\\.csv");

    private static final String PRINTED = "/report.pdf";

    @Inject private transient AuditReportPage page;
    @Inject private transient PdfFile pdf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = "audit-report-" + page.getYear();
        if (PRINTED.equals(request.getPathInfo())) {
            pdf.answer(response, name, page.printed(), is("year", page.getYear()));
            return;
        }
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        ChartTable table = asked.matches() ? page.file(asked.group(1)) : null;
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (CsvFile csv =
                CsvFile.answer(response, name + "-" + asked.group(1), is("year", page.getYear()))) {
            csv.table(table);
        }
    }
}
