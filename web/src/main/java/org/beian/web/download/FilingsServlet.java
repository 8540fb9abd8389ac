package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beian.account.Callers;
import org.beian.filing.record.search.RegisterQuestion;
import org.beian.filing.record.search.RegisterRow;
import org.beian.filing.record.search.RegisterSearch;
import org.beian.filing.review.BureauFilings;
import org.beian.filing.review.DecidedFilter;
import org.beian.filing.review.DecidedPosition;
import org.beian.filing.review.DecidedRow;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.filing.Words;
import org.beian.web.page.filing.record.FilingQuestions;
import org.beian.web.page.filing.record.FilingRows;

/**
 * Servlet for the register of filings, or the decisions, as a CSV file with the filters of their
 * list; the export is logged with its filter and the number of its rows, also when it breaks off.
 */
@Clause({"2", "3"})
@WebServlet({"/bureau/filings.csv", "/ministry/filings.csv"})
public class FilingsServlet extends HttpServlet {

    private static final int PART = 500;
    private static final int TOO_MANY = 429;
    private static final long serialVersionUID = 1L;

    @Inject private transient RegisterSearch search;
    @Inject private transient BureauFilings filings;
    @Inject private transient FilingRows rows;
    @Inject private transient Words words;
    @Inject private transient Callers callers;
    @Inject private transient ExportTurns turns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String user = callers.current().username();
        if (!turns.begin(user)) {
            response.setHeader("Retry-After", String.valueOf(ExportTurns.AGAIN));
            response.sendError(TOO_MANY);
            return;
        }
        try {
            if (FilingQuestions.DECIDED.equals(request.getParameter("part"))) {
                decisions(FilingQuestions.decisions(request::getParameter), user, response);
            } else {
                register(FilingQuestions.register(request::getParameter), user, response);
            }
        } finally {
            turns.end(user);
        }
    }

    private void register(RegisterQuestion question, String user, HttpServletResponse response)
            throws IOException {
        try {
            search.list(question, DecidedPosition.START, 1);
        } catch (RequestRejected tooWide) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "filings",
                        is("by", question.by()),
                        is("q", question.text()),
                        is("province", question.province()),
                        is("provider", question.provider()),
                        is("state", question.state()),
                        is("from", question.from()),
                        is("to", question.to()),
                        is("territory", question.territory()))) {
            csv.line(
                    words.text("decided.number"),
                    words.text("decided.subject"),
                    words.text("register.nature"),
                    words.text("register.province"),
                    words.text("decided.state"),
                    words.text("register.filedAt"));
            write(
                    user,
                    after -> search.list(question, after, PART),
                    RegisterRow::position,
                    row -> line(csv, rows.of(row)));
        }
    }

    private static void line(CsvFile csv, FilingRows.Filed row) {
        csv.line(
                row.number(),
                row.name(),
                row.nature(),
                row.province(),
                row.state(),
                Shanghai.date(row.at()));
    }

    private void decisions(DecidedFilter filter, String user, HttpServletResponse response)
            throws IOException {
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "decisions",
                        is("part", FilingQuestions.DECIDED),
                        is("authority", filter.authority()),
                        is("reviewer", filter.reviewer()),
                        is("result", filter.result()))) {
            csv.line(
                    words.text("decided.application"),
                    words.text("record.kind"),
                    words.text("decided.round"),
                    words.text("decided.subject"),
                    words.text("decided.number"),
                    words.text("decided.result"),
                    words.text("decided.reviewer"),
                    words.text("decided.at"));
            write(
                    user,
                    after -> filings.decided(filter, after, PART),
                    DecidedRow::position,
                    row -> line(csv, rows.of(row)));
        }
    }

    private void line(CsvFile csv, FilingRows.Decided row) {
        csv.line(
                row.application(),
                row.what(),
                row.round(),
                row.name(),
                row.number(),
                row.result(),
                row.reviewer(),
                Formats.time(row.at(), words.locale()));
    }

    private <T> void write(
            String user,
            Function<DecidedPosition, List<T>> reading,
            Function<T, DecidedPosition> key,
            Consumer<T> line) {
        List<T> part = reading.apply(DecidedPosition.START);
        while (!part.isEmpty() && turns.lasts(user)) {
            part.forEach(line);
            part = reading.apply(key.apply(part.get(part.size() - 1)));
        }
        if (!part.isEmpty()) {
            throw new IllegalStateException("An export took too long");
        }
    }
}
