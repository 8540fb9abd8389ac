package org.beian.web.download.enforcement;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.beian.enforcement.clue.FollowedClues;
import org.beian.enforcement.clue.view.FollowedClue;
import org.beian.enforcement.clue.view.UnfiledCluePhase;
import org.beian.law.Clause;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.domainregister.FollowedClueRow;
import org.beian.web.page.domainregister.FollowedClueRows;
import org.beian.web.page.export.CsvFile;

/**
 * Servlet for the list of clues on unfiled domains, with what their bureaus did, as a CSV file with
 * the filter of the list.
 */
@Clause("20.3")
@WebServlet({"/bureau/clues.csv", "/ministry/clues.csv"})
public class FollowedCluesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient FollowedClues clues;
    @Inject private transient FollowedClueRows rows;
    @Inject private transient StateFilters filters;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnfiledCluePhase phase = filters.chosen(UnfiledCluePhase.class);
        Optional<List<FollowedClue>> first = PageErrors.ifThere(() -> clues.list(phase, 0, PART));
        if (first.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<FollowedClue> part = first.get();
        try (CsvFile csv = CsvFile.answer(response, "unfiled-clues", is("state", phase))) {
            csv.line(
                    words.text("sites.domain"),
                    words.text("clues.province"),
                    words.text("clues.seen"),
                    words.text("clues.at"),
                    words.text("sites.due"),
                    words.text("sites.state"),
                    words.text("clues.said"),
                    words.text("clues.handled"),
                    words.text("clues.progress"),
                    words.text("clues.since"));
            while (!part.isEmpty()) {
                part.stream().map(rows::of).forEach(row -> line(csv, row));
                part = clues.list(phase, part.get(part.size() - 1).clue().id(), PART);
            }
        }
    }

    private void line(CsvFile csv, FollowedClueRow row) {
        csv.line(
                row.domain(),
                row.province(),
                row.seen(),
                Formats.time(row.at(), words.locale()),
                row.due(),
                row.state(),
                row.said(),
                row.handled(),
                row.progress(),
                row.since() == null ? "" : Formats.time(row.since(), words.locale()));
    }
}
