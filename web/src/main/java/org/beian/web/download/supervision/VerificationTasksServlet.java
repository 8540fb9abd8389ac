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
import org.beian.supervision.VerificationTaskPhase;
import org.beian.supervision.verification.VerificationTaskReading;
import org.beian.supervision.verification.VerificationTaskView;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.supervision.VerificationTasksPage;

/** Servlet for the list of verification tasks as a CSV file, with the filter of the list. */
@Clause("7.3")
@WebServlet({
    "/provider/verificationTasks.csv",
    "/bureau/verificationTasks.csv",
    "/ministry/verificationTasks.csv"
})
public class VerificationTasksServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient VerificationTaskReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        VerificationTaskPhase phase = VerificationTasksPage.phase(request.getParameter("state"));
        List<VerificationTaskView> part = reading.list(phase, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "verification-tasks", is("state", phase))) {
            csv.line(
                    words.text("task.id"),
                    words.text("verification.provider"),
                    words.text("verification.number"),
                    words.text("verification.subject"),
                    words.text("verification.name"),
                    words.text("task.question"),
                    words.text("task.sentAt"),
                    words.text("task.due"),
                    words.text("task.state"),
                    words.text("verification.list"),
                    words.text("task.reason"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part =
                        reading.list(
                                phase,
                                VerificationTasksPage.position(part.get(part.size() - 1)),
                                PART);
            }
        }
    }

    private void line(CsvFile csv, VerificationTaskView each) {
        csv.line(
                each.id(),
                each.provider(),
                each.filingNumber(),
                each.subject(),
                each.name(),
                each.question(),
                words.time(each.sentAt()),
                each.due(),
                words.name(each.phase()),
                each.verificationId(),
                each.reason());
    }
}
