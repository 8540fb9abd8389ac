package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.law.Clause;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.filing.Words;

/** Servlet for the provider's own applications as a CSV file, with the filters of their list. */
@Clause("12.5")
@WebServlet("/provider/filings.csv")
public class OwnFilingsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient FilingSearch filings;
    @Inject private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FilingState state =
                Stream.of(FilingState.values())
                        .filter(each -> each.name().equals(request.getParameter("state")))
                        .findFirst()
                        .orElse(null);
        String search = request.getParameter("q");
        List<FilingStatus> part = filings.own(state, search, 0, false, PART);
        try (CsvFile csv =
                CsvFile.answer(response, "filings", is("state", state), is("q", search))) {
            csv.line(
                    words.text("filings.number"),
                    words.text("filings.subject"),
                    words.text("filings.reference"),
                    words.text("filings.domains"),
                    words.text("filings.state"),
                    words.text("filings.filingNumber"),
                    words.text("filings.findings"),
                    words.text("filings.submitted"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                long last = Long.parseLong(part.get(part.size() - 1).id());
                part = filings.own(state, search, last, false, PART);
            }
        }
    }

    private void line(CsvFile csv, FilingStatus status) {
        csv.line(
                status.id(),
                status.subjectName(),
                status.reference(),
                status.websites().stream()
                        .flatMap(site -> site.domains().stream())
                        .collect(Collectors.joining(words.comma())),
                words.state(status.state()),
                status.filingNumber(),
                status.findings().size(),
                status.submittedAt() == null
                        ? ""
                        : Formats.time(status.submittedAt(), words.locale()));
    }
}
