package org.beian.web.view.domainregister;

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
import org.beian.web.view.ChartTable;
import org.beian.web.view.CsvFile;

/** The numbers of the statistics as files, all rows of a division. */
@Clause("20.2")
@WebServlet("/ministry/statistics/*")
public class StatisticsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([A-Za-z_]{1,20})\\.csv");

    @Inject private transient StatisticsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        boolean known = asked.matches() && !page.months().isEmpty() && page.shown() != null;
        ChartTable table = known ? page.file(asked.group(1)) : null;
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = "domains-" + page.getMonth() + "-" + asked.group(1).toLowerCase(Locale.ROOT);
        try (CsvFile csv = CsvFile.answer(response, name)) {
            csv.table(table);
        }
    }
}
