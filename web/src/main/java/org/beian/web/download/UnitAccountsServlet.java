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
import java.util.stream.Collectors;
import org.beian.account.unit.UnitAccountFilter;
import org.beian.account.unit.UnitAccountLine;
import org.beian.account.unit.UnitAccountSearch;
import org.beian.law.Clause;
import org.beian.web.page.account.UnitAccountChoices;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Servlet for the accounts of the own unit as a CSV file, with the filters of their list. */
@Clause("4")
@WebServlet("/unitadmin/accounts.csv")
public class UnitAccountsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient UnitAccountSearch search;
    @Inject private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnitAccountFilter filter =
                UnitAccountChoices.filter(request.getParameter("q"), request.getParameter("state"));
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        List<UnitAccountLine> part = search.list(filter, "", PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "accounts",
                        is("q", filter.begin()),
                        is("state", UnitAccountChoices.state(filter)))) {
            csv.line(
                    texts.getString("accounts.username"),
                    texts.getString("accounts.displayName"),
                    texts.getString("unit.email"),
                    texts.getString("accounts.roles"),
                    texts.getString("accounts.signedIn"),
                    texts.getString("accounts.state"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each, texts));
                part = search.list(filter, part.get(part.size() - 1).username(), PART);
            }
        }
    }

    private void line(CsvFile csv, UnitAccountLine account, ResourceBundle texts) {
        ResourceBundle names = Texts.in(frame.getLocale());
        csv.line(
                account.username(),
                account.displayName(),
                account.email(),
                account.roles().stream()
                        .map(role -> names.getString("Role." + role))
                        .collect(Collectors.joining(texts.getString("account.roleSeparator"))),
                account.signedInAt() == null
                        ? texts.getString("accounts.never")
                        : Formats.time(account.signedInAt(), frame.getLocale()),
                texts.getString("account.state." + (account.enabled() ? "ENABLED" : "DISABLED")));
    }
}
