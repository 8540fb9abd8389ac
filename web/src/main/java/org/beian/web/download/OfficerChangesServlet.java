package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import org.beian.law.Clause;
import org.beian.party.roster.OfficerChangeFilter;
import org.beian.party.roster.OfficerChangeLine;
import org.beian.party.roster.OfficerChanges;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.party.OfficerChangesPage;

/** Servlet for the changes of rosters as a CSV file, with the filters of the bureau's list. */
@Clause("7.1")
@WebServlet("/bureau/officerChanges.csv")
public class OfficerChangesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient OfficerChanges changes;
    @Inject private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OfficerChangeFilter filter =
                OfficerChangesPage.filter(
                        request.getParameter("kind"),
                        request.getParameter("q"),
                        request.getParameter("state"));
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        ResourceBundle rosters = Texts.of("Filing", frame.getLocale());
        List<OfficerChangeLine> part = changes.list(filter, Long.MAX_VALUE, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "officer-changes",
                        is("kind", filter.kind()),
                        is("q", filter.provider()),
                        is("state", filter.waiting() ? "WAITING" : null))) {
            csv.line(
                    texts.getString("officerChanges.recorded"),
                    rosters.getString("rosters.providers"),
                    texts.getString("officerChanges.kind"),
                    rosters.getString("roster.name"),
                    rosters.getString("roster.successor"),
                    texts.getString("officerChanges.on"),
                    texts.getString("officerChanges.what"),
                    texts.getString("officerChanges.notedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each, texts));
                part = changes.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, OfficerChangeLine change, ResourceBundle texts) {
        csv.line(
                Formats.time(change.recordedAt(), frame.getLocale()),
                change.provider(),
                texts.getString("officer.kind." + change.kind()),
                change.name(),
                change.successor(),
                change.on(),
                change.note(),
                Formats.time(change.notedAt(), frame.getLocale()));
    }
}
