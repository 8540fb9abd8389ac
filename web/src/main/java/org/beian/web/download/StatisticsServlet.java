package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.web.domainregister.StatisticsReport;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.domainregister.StatisticsPage;
import org.beian.web.page.export.CsvFile;

/**
 * Servlet for the statistics as files: all rows of a dimension as CSV, the whole month as PDF for
 * print.
 */
@Clause("20.2")
@WebServlet("/ministry/statistics/*")
public class StatisticsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([A-Za-z_]{1,20})\\.csv");

    private static final String PRINTED = "/report.pdf";

    @Inject private transient StatisticsPage page;
    @Inject private transient StatisticsReport report;
    @Inject private transient PdfFile pdf;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean made = page.shown() != null;
        if (made && !page.isProvisional() && PRINTED.equals(request.getPathInfo())) {
            pdf.answer(
                    response,
                    "domains-" + page.getMonth(),
                    report.text(page.shown().month(), words.locale()),
                    is("month", page.getMonth()));
            return;
        }
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        boolean known = made && asked.matches();
        ChartTable table = known ? page.file(asked.group(1)) : null;
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = "domains-" + page.getMonth() + "-" + asked.group(1).toLowerCase(Locale.ROOT);
        try (CsvFile csv = CsvFile.answer(response, name, is("month", page.getMonth()))) {
            csv.table(table);
        }
    }
}
