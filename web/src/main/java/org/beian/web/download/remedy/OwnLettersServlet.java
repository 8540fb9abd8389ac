package org.beian.web.download.remedy;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.law.Clause;
import org.beian.remedy.service.OwnLetter;
import org.beian.remedy.service.OwnLetterFilter;
import org.beian.remedy.service.OwnLetters;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.remedy.OwnLetterRow;
import org.beian.web.page.remedy.OwnLetterRows;
import org.beian.web.page.remedy.OwnLettersPage;

/** Servlet for a party's letters as a CSV file, with the filter of the list. */
@Clause("8.8")
@WebServlet({"/sponsor/letters.csv", "/provider/letters.csv"})
public class OwnLettersServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient OwnLetters letters;
    @Inject private transient OwnLetterRows rows;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwnLetterFilter filter =
                OwnLettersPage.filter(
                        letters.caseTypes(),
                        request.getParameter("part"),
                        request.getParameter("matter"),
                        request.getParameter("since"),
                        request.getParameter("until"));
        List<OwnLetter> part = letters.list(filter, Long.MAX_VALUE, PART, words.locale());
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "letters",
                        is("part", filter.open() ? "OPEN" : "EVERY"),
                        is("matter", filter.caseType()),
                        is("since", filter.since()),
                        is("until", filter.until()))) {
            csv.line(
                    words.text("service.letter"),
                    words.text("service.title"),
                    words.text("service.addressee"),
                    words.text("service.issuedAt"),
                    words.text("letters.matter"),
                    words.text("service.state"),
                    words.text("letters.todo"),
                    words.text("service.reconsideration"),
                    words.text("service.lawsuit"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                long last = part.get(part.size() - 1).service().id();
                part = letters.list(filter, last, PART, words.locale());
            }
        }
    }

    private void line(CsvFile csv, OwnLetter each) {
        OwnLetterRow row = rows.of(each);
        csv.line(
                row.number(),
                row.title(),
                row.addressee(),
                words.time(row.issuedAt()),
                row.matter(),
                row.served(),
                row.acts().stream().map(Link::text).collect(Collectors.joining("\n")),
                each.service().until() == null ? null : each.service().until().reconsideration(),
                each.service().until() == null ? null : each.service().until().lawsuit());
    }
}
