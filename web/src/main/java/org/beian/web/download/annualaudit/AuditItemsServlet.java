package org.beian.web.download.annualaudit;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.law.Clause;
import org.beian.web.page.annualaudit.AuditItemQuery;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of audited websites as a CSV file, with the filter of the list. */
@Clause("18.2")
@WebServlet({
    "/sponsor/audits.csv",
    "/provider/audits.csv",
    "/bureau/auditItems.csv",
    "/ministry/auditItems.csv"
})
public class AuditItemsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient AuditItemReading reading;
    @Inject private transient AuditItemQuery query;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AuditItemFilter filter = query.filter();
        List<AuditItemView> part = reading.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "audit-items",
                        is("state", filter.phase()),
                        is("kind", filter.kind()),
                        is("year", filter.year()),
                        is("campaign", filter.campaignId()),
                        is("q", filter.search()))) {
            csv.line(
                    words.text("audit.year"),
                    words.text("audit.number"),
                    words.text("audit.website"),
                    words.text("audit.subject"),
                    words.text("audit.bureau"),
                    words.text("audit.state"),
                    words.text("audit.differences"),
                    words.text("audit.due"),
                    words.text("audit.answeredAt"),
                    words.text("audit.result"),
                    words.text("audit.endedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, AuditItemView each) {
        csv.line(
                each.year(),
                each.filingNumber(),
                each.websiteName(),
                each.subjectName(),
                each.bureauName(),
                words.name(each.phase()),
                differences(each),
                each.due(),
                each.answeredAt() == null ? "" : words.time(each.answeredAt()),
                words.name(each.result()),
                each.endedAt() == null ? "" : words.time(each.endedAt()));
    }

    /** Kinds and subjects of the differences that stand. */
    private String differences(AuditItemView item) {
        return item.differences().stream()
                .filter(Difference::stands)
                .map(each -> (words.name(each.kind()) + " " + each.about()).strip())
                .collect(Collectors.joining(words.text("several.comma")));
    }
}
