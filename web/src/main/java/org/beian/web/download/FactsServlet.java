package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.fact.FactReading;
import org.beian.fact.FactVersion;
import org.beian.law.Clause;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.fact.FactWords;
import org.beian.web.page.fact.FactsPage;

/** Servlet for the versions of facts as a CSV file, with the filters of their list. */
@Clause("1")
@WebServlet({"/ministry/facts.csv", "/operator/facts.csv"})
public class FactsServlet extends HttpServlet {

    private static final int PART = 500;
    private static final long serialVersionUID = 1L;

    @Inject private transient FactReading facts;
    @Inject private transient FactsPage page;
    @Inject private transient FactWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "facts",
                        is("kind", page.getKind()),
                        is("scope", page.getScope()),
                        is("period", page.getPeriod()))) {
            csv.line(
                    words.text("fact.code"),
                    words.text("fact.name"),
                    words.text("facts.scope." + page.getKind()),
                    words.text("fact.value"),
                    words.text("fact.english"),
                    words.text("fact.detail"),
                    words.text("fact.from"),
                    words.text("fact.to"),
                    words.text("facts.period"));
            List<FactVersion> part = facts.list(page.getFilter(), null, PART);
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = facts.list(page.getFilter(), part.get(part.size() - 1), PART);
            }
        }
    }

    private void line(CsvFile csv, FactVersion one) {
        csv.line(
                one.key().name(),
                words.name(one.key()),
                words.scope(one.key()),
                words.written(one.key(), one.content()),
                one.content().english(),
                words.detail(one.key(), one.content()),
                one.from(),
                one.to(),
                words.text("FactPeriod." + page.periodOf(one)));
    }
}
