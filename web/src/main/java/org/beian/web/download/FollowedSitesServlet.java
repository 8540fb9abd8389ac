package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.domainregister.unfiled.FollowedSiteFilter;
import org.beian.domainregister.unfiled.FollowedSites;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.law.Clause;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.domainregister.FollowedSiteRow;
import org.beian.web.page.domainregister.FollowedSiteRows;
import org.beian.web.page.domainregister.FollowedSitesPage;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of the tasks of providers as a CSV file, with the filters of it. */
@Clause("7.4")
@WebServlet({"/bureau/unfiledSites.csv", "/ministry/unfiledSites.csv"})
public class FollowedSitesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient FollowedSites sites;
    @Inject private transient FollowedSiteRows rows;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FollowedSiteFilter filter =
                FollowedSitesPage.filter(request.getParameter("state"), request.getParameter("q"));
        List<UnfiledSite> part = sites.list(filter, Long.MAX_VALUE, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "unfiled-sites",
                        is("state", filter.late() ? "LATE" : filter.state()),
                        is("q", filter.provider()))) {
            csv.line(
                    words.text("unfiled.seenBy"),
                    words.text("sites.domain"),
                    words.text("sites.addresses"),
                    words.text("sites.since"),
                    words.text("sites.due"),
                    words.text("sites.state"),
                    words.text("sites.result"));
            while (!part.isEmpty()) {
                part.stream().map(rows::of).forEach(row -> line(csv, row));
                part = sites.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, FollowedSiteRow row) {
        csv.line(
                row.provider(),
                row.domain(),
                row.address(),
                Formats.time(row.since(), words.locale()),
                row.due(),
                row.state(),
                row.result());
    }
}
