package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.partyregister.PartyRegister;
import org.beian.partyregister.RegisterFilter;
import org.beian.partyregister.RegisterLine;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.party.PartiesPage;
import org.beian.web.page.party.PartyRow;
import org.beian.web.page.party.PartyRows;

/** Servlet for the register of units as a CSV file, with the filters of their list. */
@Clause("4")
@WebServlet({"/bureau/parties.csv", "/ministry/parties.csv"})
public class PartiesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient PartyRegister register;
    @Inject private transient PartyRows rows;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RegisterFilter filter =
                PartiesPage.filter(
                        request.getParameter("q"),
                        request.getParameter("capacity"),
                        request.getParameter("province"),
                        request.getParameter("state"));
        List<RegisterLine> part = register.list(filter, null, PART);
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "units",
                        is("q", filter.begin()),
                        is("capacity", filter.capacity()),
                        is("province", filter.province()),
                        is("state", PartiesPage.state(filter)))) {
            csv.line(
                    words.text("party.code"),
                    words.text("party.name"),
                    words.text("party.capacities"),
                    words.text("party.province"),
                    words.text("party.keeper"),
                    words.text("party.headquarters"),
                    words.text("party.licenceNumber"),
                    words.text("party.licenceUntil"),
                    words.text("party.validTo"));
            while (!part.isEmpty()) {
                part.stream().map(rows::of).forEach(row -> line(csv, row));
                part = register.list(filter, part.get(part.size() - 1).code(), PART);
            }
        }
    }

    private void line(CsvFile csv, PartyRow row) {
        csv.line(
                row.code(),
                row.name(),
                String.join(words.text("party.comma"), row.capacities()),
                row.province(),
                row.keeper(),
                row.headquarters(),
                row.licence(),
                row.licenceUntil(),
                row.until());
    }
}
