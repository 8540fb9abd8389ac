package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.beian.domainregister.statistics.MonthLists;
import org.beian.domainregister.statistics.UnfiledDomain;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.domainregister.MonthUnfiledPage;
import org.beian.web.page.export.CsvFile;

/** Servlet for the domains that had no filing at the end of a month as a CSV file. */
@Clause("20.2")
@WebServlet("/ministry/monthUnfiled.csv")
public class MonthUnfiledServlet extends HttpServlet {

    private static final int PART = 500;
    private static final long serialVersionUID = 1L;

    @Inject private transient MonthLists lists;
    @Inject private transient MonthUnfiledPage page;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        YearMonth month = page.month(request.getParameter("month"));
        if (month == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<UnfiledDomain> part = lists.unfiled(month, "", PART);
        try (CsvFile csv = CsvFile.answer(response, "unfiled-" + month, is("month", month))) {
            csv.line(
                    words.text("sites.domain"),
                    words.text("monthUnfiled.registrar"),
                    words.text("monthUnfiled.province"));
            while (!part.isEmpty()) {
                part.forEach(
                        each -> csv.line(each.unicode(), each.registrar(), page.province(each)));
                part = lists.unfiled(month, part.get(part.size() - 1).domain(), PART);
            }
        }
    }
}
