package org.beian.web.download.enforcement;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.enforcement.closure.AssistanceFilter;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.closure.AssistanceView;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.closure.AssistanceQuery;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of requests for assistance as a CSV file, with the filter of the list. */
@Clause("16.5")
@WebServlet({"/bureau/assistances.csv", "/ministry/assistances.csv"})
public class AssistancesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient AssistanceReading reading;
    @Inject private transient AssistanceQuery query;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AssistanceFilter filter = query.filter();
        List<AssistanceView> part = reading.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "enforcement-assistances",
                        is("state", filter.phase()),
                        is("direction", query.direction()),
                        is("q", filter.search()))) {
            csv.line(
                    words.text("assistance.id"),
                    words.text("clue.site"),
                    words.text("clue.number"),
                    words.text("clue.caseNumber"),
                    words.text("assistance.from"),
                    words.text("assistance.to"),
                    words.text("assistance.sentAt"),
                    words.text("assistance.due"),
                    words.text("clue.state"),
                    words.text("assistance.reason"),
                    words.text("assistance.repliedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, AssistanceView each) {
        csv.line(
                each.id(),
                each.site(),
                each.filingNumber(),
                each.caseNumber(),
                each.from(),
                each.to(),
                words.time(each.sentAt()),
                each.due(),
                words.name(each.phase()),
                each.reason(),
                each.repliedAt() == null ? "" : words.time(each.repliedAt()));
    }
}
