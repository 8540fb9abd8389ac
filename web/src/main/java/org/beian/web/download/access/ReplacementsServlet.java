package org.beian.web.download.access;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.access.replacement.AccessReplacement;
import org.beian.access.replacement.ReplacementReading;
import org.beian.access.replacement.ReplacementState;
import org.beian.law.Clause;
import org.beian.web.page.access.ReplacementsPage;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for a list of moves to another provider as a CSV file, with the filter of the list. */
@Clause("B13")
@WebServlet({
    "/sponsor/replacements.csv",
    "/provider/replacements.csv",
    "/bureau/replacements.csv",
    "/ministry/replacements.csv"
})
public class ReplacementsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ReplacementReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ReplacementState state = ReplacementsPage.state(request.getParameter("state"));
        List<AccessReplacement> part = reading.list(state, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "replacements", is("state", state))) {
            csv.line(
                    words.text("cancel.number"),
                    words.text("cancel.website"),
                    words.text("replacement.from"),
                    words.text("replacement.to"),
                    words.text("replacement.approvedAt"),
                    words.text("replacement.due"),
                    words.text("cancel.state"),
                    words.text("replacement.openedOn"),
                    words.text("replacement.endedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part =
                        reading.list(
                                state, ReplacementsPage.position(part.get(part.size() - 1)), PART);
            }
        }
    }

    private void line(CsvFile csv, AccessReplacement each) {
        csv.line(
                each.filingNumber(),
                each.websiteName(),
                words.unit(each.endingProviderId()),
                words.unit(each.addedProviderId()),
                words.time(each.approvedAt()),
                each.due(),
                words.name(each.state()),
                each.openedOn(),
                each.endedAt() == null ? "" : words.time(each.endedAt()));
    }
}
