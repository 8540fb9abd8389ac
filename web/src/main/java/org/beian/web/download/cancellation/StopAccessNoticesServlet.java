package org.beian.web.download.cancellation;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.access.notice.StopAccessFilter;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessSearch;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.web.page.access.StopAccessNoticesPage;
import org.beian.web.page.access.StopAccessRow;
import org.beian.web.page.access.StopAccessRows;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.export.CsvFile;

/**
 * Servlet for a list of stop-access and resume-access notices as a CSV file, with the filters of
 * the list.
 */
@Clause("15.5")
@WebServlet({
    "/provider/stopAccessNotices.csv",
    "/bureau/stopAccessNotices.csv",
    "/ministry/stopAccessNotices.csv"
})
public class StopAccessNoticesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient StopAccessSearch search;
    @Inject private transient StopAccessRows rows;
    @Inject private transient StateFilters filters;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StopAccessFilter filter =
                StopAccessNoticesPage.filter(
                        request.getParameter("order"),
                        request.getParameter("state"),
                        request.getParameter("q"),
                        filters.isElsewhere());
        List<StopAccessNotice> part = search.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "stop-access-notices",
                        is("order", filter.ordered()),
                        is("state", filter.matter() == null ? filter.state() : filter.matter()),
                        is("q", filter.provider()),
                        is("led", filter.elsewhere() ? "ELSEWHERE" : null))) {
            csv.line(
                    words.text("stopAccess.ordered"),
                    words.text("stopAccess.letter"),
                    words.text("stopAccess.authority"),
                    words.text("stopAccess.provider"),
                    words.text("stopAccess.website"),
                    words.text("stopAccess.number"),
                    words.text("stopAccess.domains"),
                    words.text("stopAccess.ground"),
                    words.text("stopAccess.issuedAt"),
                    words.text("stopAccess.due"),
                    words.text("stopAccess.state"),
                    words.text("stopAccess.result"));
            while (!part.isEmpty()) {
                part.stream().map(rows::of).forEach(row -> line(csv, row));
                StopAccessNotice last = part.get(part.size() - 1);
                part = search.list(filter, new QueuePosition(last.due(), last.id()), PART);
            }
        }
    }

    private void line(CsvFile csv, StopAccessRow row) {
        csv.line(
                row.order(),
                row.letterNumber(),
                row.authority(),
                row.provider(),
                row.website(),
                row.number(),
                row.domains(),
                row.ground(),
                words.time(row.issuedAt()),
                row.due(),
                row.state(),
                row.result());
    }
}
