package org.beian.web.download.enforcement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.enforcement.ClueFilter;
import org.beian.enforcement.ClueReading;
import org.beian.enforcement.ClueView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of clues as a CSV file, with the filter of the list. */
@Clause("18.3")
@WebServlet({"/bureau/enforcementClues.csv", "/ministry/enforcementClues.csv"})
public class EnforcementCluesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ClueReading reading;
    @Inject private transient Addressed address;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClueFilter filter = new ClueFilter(null, address.text("q"));
        List<ClueView> part = reading.list(filter, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "enforcement-clues")) {
            csv.line(
                    words.text("opinion.number"),
                    words.text("opinion.website"),
                    words.text("opinion.subject"),
                    words.text("clue.domains"),
                    words.text("clue.source"),
                    words.text("opinion.department"),
                    words.text("opinion.paper"),
                    words.text("opinion.words"),
                    words.text("opinion.bureau"),
                    words.text("clue.receivedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, ClueView each) {
        csv.line(
                each.filingNumber(),
                each.websiteName(),
                each.subjectName(),
                String.join(words.text("several.comma"), each.domains()),
                words.name(each.source()),
                each.departmentName(),
                each.paperNumber(),
                each.words(),
                each.bureauName(),
                words.time(each.receivedAt()));
    }
}
