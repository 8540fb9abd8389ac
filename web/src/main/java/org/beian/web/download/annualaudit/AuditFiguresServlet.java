package org.beian.web.download.annualaudit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.web.page.annualaudit.AuditCharts;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.export.CsvFile;

/** Servlet for the numbers of the charts of audits as CSV files. */
@Clause("18.2")
@WebServlet({"/bureau/auditFigures/*", "/ministry/auditFigures/*"})
public class AuditFiguresServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z]{1,20})\\.csv");

    @Inject private transient AuditCharts charts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        ChartTable table = asked.matches() ? charts.file(asked.group(1)) : null;
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (CsvFile csv =
                CsvFile.answer(
                        response, "audit-" + asked.group(1), charts.condition(asked.group(1)))) {
            csv.table(table);
        }
    }
}
