package org.beian.web.download.account;

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
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.joining.JoiningReading;
import org.beian.web.page.account.JoiningsPage;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Texts;

/** Servlet for a list of applications to join a filing as a CSV file, with the list's filter. */
@Clause("12.6")
@WebServlet({"/sponsor/joinings.csv", "/provider/joinings.csv"})
public class JoiningsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient JoiningReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LostAccountState state = JoiningsPage.state(request.getParameter("state"));
        ResourceBundle texts = Texts.of("Accounts", words.locale());
        List<LostAccount> part = reading.list(state, Long.MAX_VALUE, PART);
        try (CsvFile csv = CsvFile.answer(response, "joining-applications", is("state", state))) {
            csv.line(
                    texts.getString("lost.number"),
                    texts.getString("lost.filing"),
                    texts.getString("joining.applicant"),
                    texts.getString("joining.appliedAt"),
                    texts.getString("joining.objectionUntil"),
                    texts.getString("joining.dueOn"),
                    texts.getString("joining.objections"),
                    texts.getString("accounts.state"),
                    texts.getString("lost.decidedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, texts, each));
                part = reading.list(state, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, ResourceBundle texts, LostAccount each) {
        csv.line(
                each.id(),
                each.filingNumber(),
                each.sponsorName(),
                words.time(each.receivedAt()),
                each.joining().objectionUntil(),
                each.joining().dueOn(),
                each.joining().objections(),
                texts.getString("lost.state." + each.state()),
                each.decidedAt().map(words::time).orElse(""));
    }
}
