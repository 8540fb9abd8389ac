package org.beian.web.download.enforcement;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.enforcement.clue.ClueLine;
import org.beian.enforcement.clue.ClueReading;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.EnforcementClueQuery;
import org.beian.web.page.enforcement.ViolationChoices;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of clues as a CSV file, with the filter of the list. */
@Clause("16.1")
@WebServlet({"/bureau/enforcementClues.csv", "/ministry/enforcementClues.csv"})
public class EnforcementCluesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ClueReading reading;
    @Inject private transient EnforcementClueQuery query;
    @Inject private transient ViolationChoices violations;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClueFilter filter = query.filter();
        List<ClueLine> part = reading.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "enforcement-clues",
                        is("state", filter.phase()),
                        is("source", filter.source()),
                        is("violation", filter.violation()),
                        is("province", filter.province()),
                        is("q", filter.search()),
                        is("led", filter.elsewhere() ? "ELSEWHERE" : null))) {
            csv.line(
                    words.text("clue.id"),
                    words.text("clue.site"),
                    words.text("clue.number"),
                    words.text("clue.website"),
                    words.text("clue.subject"),
                    words.text("clue.violation"),
                    words.text("clue.source"),
                    words.text("clue.sourceNumber"),
                    words.text("clue.bureau"),
                    words.text("clue.receivedAt"),
                    words.text("clue.due"),
                    words.text("clue.state"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, ClueLine each) {
        csv.line(
                each.id(),
                each.site(),
                each.filingNumber(),
                each.websiteName(),
                each.subjectName(),
                violations.name(each.violation()),
                words.name(each.source()),
                each.sources(),
                each.bureauName(),
                words.time(each.receivedAt()),
                each.due(),
                words.name(each.phase()));
    }
}
