package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.partyregister.departure.LeftAccessLine;
import org.beian.partyregister.departure.LeftAccessPhase;
import org.beian.partyregister.departure.LeftAccessReading;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.party.LeftAccessesPage;

/** Servlet for the accesses whose provider ends as a CSV file, with the filters of the list. */
@Clause("B14")
@WebServlet({"/sponsor/leftAccesses.csv", "/bureau/leftAccesses.csv", "/ministry/leftAccesses.csv"})
public class LeftAccessesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient LeftAccessReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Long unit = Addressed.id(request.getParameter("unit")).orElse(null);
        Long access = Addressed.id(request.getParameter("access")).orElse(null);
        LeftAccessPhase phase = LeftAccessesPage.phase(request.getParameter("state"));
        List<LeftAccessLine> part = reading.list(unit, access, phase, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "left-accesses",
                        is("unit", unit),
                        is("access", access),
                        is("state", phase))) {
            csv.line(
                    words.text("left.number"),
                    words.text("left.subject"),
                    words.text("left.website"),
                    words.text("left.provider"),
                    words.text("left.lastDay"),
                    words.text("left.toldAt"),
                    words.text("left.state"),
                    words.text("left.settledAt"),
                    words.text("left.mendBy"),
                    words.text("left.clearBy"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part =
                        reading.list(
                                unit,
                                access,
                                phase,
                                LeftAccessesPage.position(part.get(part.size() - 1)),
                                PART);
            }
        }
    }

    private void line(CsvFile csv, LeftAccessLine each) {
        csv.line(
                each.filingNumber(),
                each.subjectName(),
                each.websiteName(),
                each.provider(),
                each.lastDay(),
                words.time(each.toldAt()),
                words.name(each.state()),
                each.settledAt() == null ? "" : words.time(each.settledAt()),
                each.mendBy(),
                each.clearBy());
    }
}
