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
import org.beian.lostaccount.LostAccountFilter;
import org.beian.lostaccount.LostAccountLine;
import org.beian.lostaccount.LostAccounts;
import org.beian.web.page.account.LostAccountsPage;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Servlet for written applications for accounts as a CSV file, with the filters of their list. */
@Clause("8.6")
@WebServlet({"/bureau/lostAccounts.csv", "/ministry/lostAccounts.csv"})
public class LostAccountsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient LostAccounts lostAccounts;
    @Inject private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LostAccountFilter filter =
                LostAccountsPage.filter(request.getParameter("state"), request.getParameter("q"));
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        List<LostAccountLine> part = lostAccounts.list(filter, Long.MAX_VALUE, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "lost-accounts",
                        is("state", filter.state()),
                        is("q", filter.sponsor()))) {
            csv.line(
                    texts.getString("lost.number"),
                    texts.getString("lost.kind"),
                    texts.getString("lost.name"),
                    texts.getString("lost.filing"),
                    texts.getString("lost.applicant"),
                    texts.getString("accounts.state"),
                    texts.getString("lost.receivedAt"),
                    texts.getString("lost.decidedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each, texts));
                part = lostAccounts.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, LostAccountLine each, ResourceBundle texts) {
        csv.line(
                each.id(),
                texts.getString("lost.kind." + each.kind()),
                each.sponsorName(),
                each.filingNumber(),
                each.applicant(),
                texts.getString("lost.state." + each.state()),
                Formats.time(each.receivedAt(), frame.getLocale()),
                each.decidedAt() == null ? "" : Formats.time(each.decidedAt(), frame.getLocale()));
    }
}
