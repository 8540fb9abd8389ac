package org.beian.web.download.enforcement;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.enforcement.transfer.TransferFilter;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferView;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.TransferQuery;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of transfers as a CSV file, with the filter of the list. */
@Clause("16.2")
@WebServlet({"/bureau/transfers.csv", "/ministry/transfers.csv"})
public class TransfersServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient TransferReading reading;
    @Inject private transient TransferQuery query;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TransferFilter filter = query.filter();
        List<TransferView> part = reading.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "enforcement-transfers",
                        is("state", filter.phase()),
                        is("direction", query.direction()),
                        is("q", filter.search()))) {
            csv.line(
                    words.text("transfer.id"),
                    words.text("clue.site"),
                    words.text("transfer.clue"),
                    words.text("transfer.case"),
                    words.text("transfer.from"),
                    words.text("transfer.to"),
                    words.text("transfer.reason"),
                    words.text("transfer.sentAt"),
                    words.text("transfer.due"),
                    words.text("clue.state"),
                    words.text("transfer.returnReason"),
                    words.text("clue.endedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, TransferView each) {
        csv.line(
                each.id(),
                each.site(),
                each.clueId(),
                each.caseNumber(),
                each.from(),
                each.to(),
                each.reason(),
                words.time(each.sentAt()),
                each.due(),
                words.name(each.phase()),
                each.returnReason(),
                each.endedAt() == null ? "" : words.time(each.endedAt()));
    }
}
