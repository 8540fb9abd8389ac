package org.beian.web.download.annualaudit;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.annualaudit.opinion.OpinionFilter;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.law.Clause;
import org.beian.web.page.annualaudit.opinion.OpinionQuery;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of departments' opinions as a CSV file, with the filter of the list. */
@Clause("18.3")
@WebServlet({"/department/opinions.csv", "/bureau/opinions.csv", "/ministry/opinions.csv"})
public class OpinionsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient OpinionReading reading;
    @Inject private transient OpinionQuery query;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OpinionFilter filter = query.filter();
        List<OpinionView> part = reading.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "opinions",
                        is("kind", filter.kind()),
                        is("state", filter.waiting() == null ? null : "WAITING"),
                        is("year", filter.year()),
                        is("q", filter.search()))) {
            csv.line(
                    words.text("opinion.year"),
                    words.text("opinion.number"),
                    words.text("opinion.website"),
                    words.text("opinion.subject"),
                    words.text("opinion.kind"),
                    words.text("opinion.department"),
                    words.text("opinion.paper"),
                    words.text("opinion.issuedOn"),
                    words.text("opinion.words"),
                    words.text("opinion.bureau"),
                    words.text("opinion.recordedAt"),
                    words.text("opinion.followUpBy"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, OpinionView each) {
        csv.line(
                each.year(),
                each.filingNumber(),
                each.websiteName(),
                each.subjectName(),
                words.name(each.kind()),
                each.departmentName(),
                each.paperNumber(),
                each.issuedOn(),
                each.words(),
                each.bureauName(),
                words.time(each.recordedAt()),
                each.waiting() ? each.followUpBy() : null);
    }
}
