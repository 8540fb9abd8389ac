package org.beian.web.download.annualaudit;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.annualaudit.opinion.AuditedWebsite;
import org.beian.annualaudit.opinion.AuditedWebsiteFilter;
import org.beian.annualaudit.opinion.AuditedWebsites;
import org.beian.law.Clause;
import org.beian.web.page.annualaudit.opinion.AuditedWebsiteQuery;
import org.beian.web.page.annualaudit.opinion.AuditedWebsitesPage;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for the websites on which a department gives its opinion, as a CSV file. */
@Clause("18.3")
@WebServlet("/department/websites.csv")
public class AuditedWebsitesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient AuditedWebsites websites;
    @Inject private transient AuditedWebsiteQuery query;
    @Inject private transient AuditedWebsitesPage page;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AuditedWebsiteFilter filter = query.filter();
        List<AuditedWebsite> part = websites.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "audited-websites",
                        is("state", filter.withoutMine() ? "MISSING" : "EVERY"),
                        is("year", filter.year()),
                        is("q", filter.search()))) {
            csv.line(
                    words.text("opinion.number"),
                    words.text("opinion.website"),
                    words.text("opinion.subject"),
                    words.text("opinion.domains"),
                    words.text("opinion.auditState"),
                    words.text("opinion.mine"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = websites.list(filter, part.get(part.size() - 1).itemId(), PART);
            }
        }
    }

    private void line(CsvFile csv, AuditedWebsite each) {
        csv.line(
                each.filingNumber(),
                each.websiteName(),
                each.subjectName(),
                String.join(words.text("several.comma"), each.domains()),
                words.name(each.state()),
                page.mine(each));
    }
}
