package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.ipregister.space.AddressPicture;
import org.beian.web.page.ipregister.space.AddressSpacePage;

/**
 * Servlet for an address space picture as CSV files: the blocks with exact numbers of addresses,
 * and the shares that its chart shows.
 */
@Clause("9.2")
@WebServlet({"/unit/space/*", "/bureau/space/*", "/ministry/space/*"})
public class AddressSpaceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient AddressSpacePage page;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean shares = "/shares.csv".equals(request.getPathInfo());
        boolean known = shares || "/cells.csv".equals(request.getPathInfo());
        if (!known || !page.isReadable() || !page.isFiled()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (shares) {
            try (CsvFile csv = CsvFile.answer(response, "address-shares", page.conditions())) {
                csv.table(page.getShares());
            }
            return;
        }
        try (CsvFile csv = CsvFile.answer(response, "address-space", page.conditions())) {
            csv.line(
                    words.text("space.part"),
                    words.text("space.source"),
                    words.text("space.allocated"),
                    words.text("space.free"),
                    words.text("space.conflict"));
            for (AddressPicture.Cell cell : page.cells()) {
                if (!cell.isEmpty()) {
                    csv.line(
                            cell.block(),
                            cell.source(),
                            cell.allocated(),
                            cell.free(),
                            cell.conflict());
                }
            }
        }
    }
}
