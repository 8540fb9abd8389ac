package org.beian.web.download.unfiledchange;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeView;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.unfiledchange.UnfiledChangesPage;

/** Servlet for the list of unfiled changes as a CSV file, with the filter of the list. */
@Clause("8.4")
@WebServlet({
    "/sponsor/unfiledChanges.csv",
    "/provider/unfiledChanges.csv",
    "/bureau/unfiledChanges.csv",
    "/ministry/unfiledChanges.csv"
})
public class UnfiledChangesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient UnfiledChangeReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnfiledChangePhase phase = UnfiledChangesPage.phase(request.getParameter("state"));
        List<UnfiledChangeView> part = reading.list(phase, null, PART);
        try (CsvFile csv = CsvFile.answer(response, "unfiled-changes", is("state", phase))) {
            csv.line(
                    words.text("unfiledChange.id"),
                    words.text("unfiledChange.number"),
                    words.text("unfiledChange.subject"),
                    words.text("unfiledChange.name"),
                    words.text("unfiledChange.item"),
                    words.text("unfiledChange.domain"),
                    words.text("unfiledChange.filed"),
                    words.text("unfiledChange.found"),
                    words.text("unfiledChange.source"),
                    words.text("unfiledChange.foundOn"),
                    words.text("unfiledChange.due"),
                    words.text("unfiledChange.state"),
                    words.text("unfiledChange.endedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part =
                        reading.list(
                                phase,
                                UnfiledChangesPage.position(part.get(part.size() - 1)),
                                PART);
            }
        }
    }

    private void line(CsvFile csv, UnfiledChangeView each) {
        csv.line(
                each.id(),
                each.filingNumber(),
                each.subject(),
                each.name(),
                words.name(each.item()),
                each.domain(),
                each.filed(),
                each.found(),
                words.name(each.source()),
                each.foundOn(),
                each.due(),
                words.name(each.phase()),
                each.endedAt() == null ? "" : words.time(each.endedAt()));
    }
}
