package org.beian.web.download.release;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseReading;
import org.beian.release.ReleaseState;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.release.ReleasesPage;

/** Servlet for a list of releases of domains as a CSV file, with the filter of the list. */
@Clause("B11")
@WebServlet({
    "/sponsor/domainReleases.csv",
    "/provider/domainReleases.csv",
    "/bureau/domainReleases.csv",
    "/ministry/domainReleases.csv"
})
public class ReleasesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ReleaseReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ReleaseState state = ReleasesPage.state(request.getParameter("state"));
        List<DomainRelease> part = reading.list(state, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "domain-releases", is("state", state))) {
            csv.line(
                    words.text("release.domain"),
                    words.text("release.number"),
                    words.text("release.former"),
                    words.text("release.submittedAt"),
                    words.text("release.hearingUntil"),
                    words.text("release.deadline"),
                    words.text("cancel.state"),
                    words.text("release.decidedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(state, ReleasesPage.position(part.get(part.size() - 1)), PART);
            }
        }
    }

    private void line(CsvFile csv, DomainRelease each) {
        csv.line(
                each.domain(),
                each.filingNumber(),
                each.subjectName(),
                words.time(each.submittedAt()),
                each.hearingUntil(),
                each.deadline(),
                words.name(each.state()),
                each.decidedAt() == null ? "" : words.time(each.decidedAt()));
    }
}
