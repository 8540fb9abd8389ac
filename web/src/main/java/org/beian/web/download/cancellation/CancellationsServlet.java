package org.beian.web.download.cancellation;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.law.Clause;
import org.beian.web.page.cancellation.CancellationsPage;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for an authority's list of cancellations as a CSV file, with the filter of the list. */
@Clause("15.4")
@WebServlet({"/bureau/cancellations.csv", "/ministry/cancellations.csv"})
public class CancellationsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient CancellationReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean decided = CancellationsPage.isDecided(request.getParameter("state"));
        List<CancellationView> part = CancellationsPage.read(reading, decided, "", PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response, "cancellations", is("state", decided ? "decided" : "waiting"))) {
            csv.line(
                    words.text("cancel.id"),
                    words.text("cancel.kind"),
                    words.text("cancel.number"),
                    words.text("cancel.subject"),
                    words.text("cancel.website"),
                    words.text("cancel.applicant"),
                    words.text("cancel.submittedAt"),
                    words.text("cancel.deadline"),
                    words.text("cancel.state"),
                    words.text("cancel.decidedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                String after = CancellationsPage.cursor(part.get(part.size() - 1), decided);
                part = CancellationsPage.read(reading, decided, after, PART);
            }
        }
    }

    private void line(CsvFile csv, CancellationView each) {
        csv.line(
                each.id(),
                words.name(each.kind()),
                each.filingNumber(),
                each.subjectName(),
                each.websiteName(),
                each.applicant(),
                words.time(each.submittedAt()),
                each.deadline() == null ? "" : each.deadline().date(),
                each.hearing() != null && each.state() == CancellationState.WITHDRAWN
                        ? words.text("ownMotion.ended")
                        : words.name(each.state()),
                each.decision() == null ? "" : words.time(each.decision().decidedAt()));
    }
}
