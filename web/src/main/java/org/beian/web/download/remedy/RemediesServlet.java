package org.beian.web.download.remedy;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.remedy.procedure.RemedyFilter;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.procedure.RemedyView;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.remedy.RemediesPage;

/** Servlet for a list of remedies as a CSV file, with the filter of the list. */
@Clause("B5")
@WebServlet({
    "/sponsor/remedies.csv",
    "/provider/remedies.csv",
    "/bureau/remedies.csv",
    "/ministry/remedies.csv"
})
public class RemediesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient RemedyReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RemedyFilter filter =
                RemediesPage.filter(request.getParameter("state"), request.getParameter("kind"));
        List<RemedyView> part = reading.list(filter, Long.MAX_VALUE, PART, words.locale());
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "remedies",
                        is("state", filter.state()),
                        is("kind", filter.kind()))) {
            csv.line(
                    words.text("remedy.kind"),
                    words.text("remedy.attacked"),
                    words.text("service.title"),
                    words.text("service.addressee"),
                    words.text("remedy.body"),
                    words.text("remedy.filedOn"),
                    words.text("remedy.late"),
                    words.text("remedy.stayFrom"),
                    words.text("remedy.stayUntil"),
                    words.text("remedy.state"),
                    words.text("remedy.outcomeDay"),
                    words.text("remedy.outcome"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                Long last = part.get(part.size() - 1).id();
                part = reading.list(filter, last, PART, words.locale());
            }
        }
    }

    private void line(CsvFile csv, RemedyView each) {
        csv.line(
                words.name(each.kind()),
                each.attackedNumber(),
                each.attackedTitle(),
                each.addressee(),
                each.body(),
                each.filedOn(),
                words.text(each.late() ? "remedy.isLate" : "remedy.inTime"),
                each.stayFrom(),
                each.stayUntil(),
                words.name(each.state()),
                each.outcomeDay(),
                each.outcome());
    }
}
