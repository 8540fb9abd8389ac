package org.beian.web.download.home;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.figure.Figures;

/** Servlet for the numbers of the charts of one home page as CSV files. */
abstract class HomeFiguresServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z]{1,20})\\.csv");

    @Inject private transient Figures figures;

    /** The chart of a file; null for an unknown one. */
    abstract ChartTable chart(String name);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        ChartTable table = asked.matches() ? chart(asked.group(1)) : null;
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (figures.isMissing()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (CsvFile csv = CsvFile.answer(response, asked.group(1))) {
            csv.table(table);
        }
    }
}
