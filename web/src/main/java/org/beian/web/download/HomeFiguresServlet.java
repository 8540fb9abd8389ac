package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.figure.Figures;
import org.beian.web.page.home.BureauHome;
import org.beian.web.page.home.MinistryHome;
import org.beian.web.page.home.RecentHome;

/** Servlet for the numbers of the charts on home pages as CSV files. */
@Clause({"6.1", "20.2", "B1"})
@WebServlet({"/bureau/figures/*", "/ministry/figures/*", "/intray/figures/*"})
public class HomeFiguresServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z]{1,20})\\.csv");

    @Inject private transient BureauHome bureau;
    @Inject private transient MinistryHome ministry;
    @Inject private transient RecentHome own;
    @Inject private transient Figures figures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        ChartTable table = asked.matches() ? chart(request.getServletPath(), asked.group(1)) : null;
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

    private ChartTable chart(String folder, String name) {
        return switch (folder) {
            case "/bureau/figures" -> bureau.file(name);
            case "/ministry/figures" -> ministry.file(name);
            default -> own.file(name);
        };
    }
}
