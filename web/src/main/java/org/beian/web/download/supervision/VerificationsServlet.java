package org.beian.web.download.supervision;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationView;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.supervision.VerificationsPage;

/** Servlet for the list of verifications as a CSV file, with the filter of the list. */
@Clause("7.3")
@WebServlet({
    "/provider/verifications.csv",
    "/bureau/verifications.csv",
    "/ministry/verifications.csv"
})
public class VerificationsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient VerificationReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String state = request.getParameter("state");
        VerificationOutcome outcome =
                state == null || state.isEmpty()
                        ? null
                        : Choices.chosen(state, VerificationOutcome.TRUE);
        List<VerificationView> part = reading.list(outcome, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "verifications", is("state", outcome))) {
            csv.line(
                    words.text("verification.id"),
                    words.text("verification.provider"),
                    words.text("verification.number"),
                    words.text("verification.subject"),
                    words.text("verification.name"),
                    words.text("verification.verifiedOn"),
                    words.text("verification.officer"),
                    words.text("verification.outcome"),
                    words.text("verification.note"),
                    words.text("verification.change"),
                    words.text("verification.recordedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part =
                        reading.list(
                                outcome,
                                VerificationsPage.position(part.get(part.size() - 1)),
                                PART);
            }
        }
    }

    private void line(CsvFile csv, VerificationView each) {
        csv.line(
                each.id(),
                each.provider(),
                each.filingNumber(),
                each.subject(),
                each.name(),
                each.verifiedOn(),
                each.officer(),
                words.name(each.outcome()),
                each.note(),
                each.unfiledChangeId(),
                words.time(each.recordedAt()));
    }
}
