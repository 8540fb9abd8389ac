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
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;
import org.beian.notice.waiting.WaitingPosition;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.notice.IntrayRow;
import org.beian.web.page.notice.IntrayRows;

/** Servlet for the caller's in-tray as a CSV file, with the filter of its list. */
@Clause({"B1", "8.8"})
@WebServlet("/intray/waiting.csv")
public class IntrayServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient WaitingList waiting;
    @Inject private transient IntrayRows rows;
    @Inject private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = request.getParameter("kind");
        WaitingKind kind = name == null ? null : WaitingKind.find(name).orElse(null);
        ResourceBundle texts = Texts.in(frame.getLocale());
        List<WaitingCase> part = waiting.next(kind, WaitingPosition.START, PART);
        try (CsvFile csv = CsvFile.answer(response, "in-tray", is("kind", kind))) {
            csv.line(
                    texts.getString("intray.subject"),
                    texts.getString("intray.kind"),
                    texts.getString("intray.since"),
                    texts.getString("intray.deadline"),
                    texts.getString("intray.daysLeft"));
            while (!part.isEmpty()) {
                rows.of(part).forEach(row -> line(csv, row));
                part = waiting.next(kind, part.get(part.size() - 1).position(), PART);
            }
        }
    }

    private void line(CsvFile csv, IntrayRow row) {
        csv.line(
                row.subject(),
                row.kind(),
                row.since() == null ? "" : Formats.time(row.since(), frame.getLocale()),
                row.deadline() == null ? "" : Formats.date(row.deadline(), frame.getLocale()),
                row.deadline() == null ? "" : row.daysLeft());
    }
}
