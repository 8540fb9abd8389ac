package org.beian.web.download.enforcement;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.enforcement.blacklist.BlacklistFilter;
import org.beian.enforcement.blacklist.BlacklistReading;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.BlacklistPage;
import org.beian.web.page.export.CsvFile;

/** Servlet for the blacklist as a CSV file, with the filters of the list. */
@Clause("6.4")
@WebServlet("/bureau/blacklist.csv")
public class BlacklistServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient BlacklistReading reading;
    @Inject private transient RegisterWords words;
    @Inject private transient Addressed address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BlacklistFilter filter = BlacklistPage.filter(address);
        List<BlacklistEntry> part = reading.list(filter, Long.MAX_VALUE, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "blacklist",
                        is("state", filter.phase()),
                        is("province", filter.region()),
                        is("q", filter.begin()))) {
            csv.line(
                    words.text("blacklist.number"),
                    words.text("blacklist.entry"),
                    words.text("blacklist.kind"),
                    words.text("blacklist.bureau"),
                    words.text("blacklist.state"),
                    words.text("blacklist.basis"),
                    words.text("blacklist.reason"),
                    words.text("blacklist.from"),
                    words.text("blacklist.until"),
                    words.text("blacklist.to"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(filter, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, BlacklistEntry each) {
        csv.line(
                each.number(),
                each.entry(),
                words.name(each.kind()),
                words.region(each.province().regionCode()),
                words.name(each.state()),
                each.basis()
                        .map(basis -> words.name(basis.kind()) + " " + basis.number())
                        .orElse(""),
                each.reason(),
                each.validFrom(),
                each.endsOn(),
                each.validTo());
    }
}
