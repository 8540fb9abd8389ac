package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.account.reading.ReadFilter;
import org.beian.account.reading.ReadLine;
import org.beian.account.reading.ReadLogSearch;
import org.beian.law.Clause;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.reading.ReadWords;
import org.beian.web.page.reading.ReadsPage;

/** Servlet for the log of reads as a CSV file, with the filters of its list. */
@Clause("3")
@WebServlet({"/bureau/reads.csv", "/ministry/reads.csv"})
public class ReadsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ReadLogSearch reads;
    @Inject private transient ReadWords words;
    @Inject private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ReadFilter filter =
                ReadsPage.filter(
                        request.getParameter("person"),
                        request.getParameter("of"),
                        request.getParameter("record"),
                        request.getParameter("kind"),
                        request.getParameter("day"));
        List<ReadLine> part = reads.list(filter, Long.MAX_VALUE, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "reads",
                        is("person", filter.person()),
                        is("of", filter.unit()),
                        is("record", filter.record()),
                        is("kind", filter.basis()),
                        is("day", filter.day()))) {
            csv.line(
                    words.text("reads.at"),
                    words.text("reads.person"),
                    words.text("reads.unit"),
                    words.text("reads.record"),
                    words.text("reads.shown"),
                    words.text("reads.basis"),
                    words.text("reads.reason"),
                    words.text("reads.lines"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reads.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, ReadLine each) {
        csv.line(
                Formats.time(each.at(), frame.getLocale()),
                each.person() == null ? words.text("reads.nobody") : each.person(),
                each.unit(),
                words.record(each),
                words.shown(each),
                words.basis(each.basis()),
                words.reason(each),
                words.lines(each));
    }
}
