package org.beian.web.download.cancellation;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.clearing.ClearingPhase;
import org.beian.cancellation.clearing.ClearingReading;
import org.beian.law.Clause;
import org.beian.web.page.cancellation.ClearingsPage;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for a list of empty filings as a CSV file, with the filter of the list. */
@Clause("B14")
@WebServlet({"/sponsor/clearings.csv", "/bureau/clearings.csv", "/ministry/clearings.csv"})
public class ClearingsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ClearingReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClearingPhase phase =
                ClearingsPage.phase(
                        request.getParameter("state"),
                        request.getServletPath().startsWith("/sponsor/"));
        List<Clearing> part = reading.list(phase, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "clearings", is("state", phase))) {
            csv.line(
                    words.text("clearing.kind"),
                    words.text("cancel.number"),
                    words.text("cancel.subject"),
                    words.text("cancel.website"),
                    words.text("clearing.openedAt"),
                    words.text("clearing.due"),
                    words.text("clearing.clearBy"),
                    words.text("cancel.state"),
                    words.text("clearing.endedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(phase, ClearingsPage.position(part.get(part.size() - 1)), PART);
            }
        }
    }

    private void line(CsvFile csv, Clearing each) {
        csv.line(
                words.name(each.kind()),
                each.filingNumber(),
                each.subjectName(),
                each.websiteName(),
                words.time(each.openedAt()),
                each.due(),
                each.clearBy(),
                words.name(each.state()),
                each.endedAt() == null ? "" : words.time(each.endedAt()));
    }
}
