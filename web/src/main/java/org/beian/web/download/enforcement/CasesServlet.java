package org.beian.web.download.enforcement;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.enforcement.dossier.CaseLine;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.ViolationChoices;
import org.beian.web.page.enforcement.dossier.CaseListQuery;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of cases as a CSV file, with the filter of the list. */
@Clause({"16.3", "8.8"})
@WebServlet({
    "/bureau/cases.csv",
    "/ministry/cases.csv",
    "/sponsor/cases.csv",
    "/provider/cases.csv"
})
public class CasesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient CaseReading reading;
    @Inject private transient CaseListQuery query;
    @Inject private transient ViolationChoices violations;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CaseFilter filter = query.filter();
        List<CaseLine> part = reading.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "enforcement-cases",
                        is("state", filter.phase()),
                        is("violation", filter.violation()),
                        is("officer", filter.officer()),
                        is("province", filter.province()),
                        is("q", filter.search()),
                        is("led", filter.elsewhere() ? "ELSEWHERE" : null))) {
            csv.line(
                    words.text("clue.caseNumber"),
                    words.text("case.bureau"),
                    words.text("clue.site"),
                    words.text("clue.number"),
                    words.text("case.party"),
                    words.text("case.violation"),
                    words.text("case.overTwoYears"),
                    words.text("case.officers"),
                    words.text("clue.state"),
                    words.text("case.actBy"),
                    words.text("case.openedAt"),
                    words.text("clue.endedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, CaseLine each) {
        csv.line(
                each.number(),
                each.bureauName(),
                each.site(),
                each.filingNumber(),
                each.party(),
                violations.name(each.violation()),
                words.text(each.overTwoYears() ? "case.old.yes" : "case.old.no"),
                String.join(" ", each.officers()),
                words.name(each.state()),
                each.actBy(),
                words.time(each.openedAt()),
                each.endedAt() == null ? "" : words.time(each.endedAt()));
    }
}
