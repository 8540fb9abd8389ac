package org.beian.web.download;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.calendar.CalendarYearLine;
import org.beian.calendar.CalendarYears;
import org.beian.law.Clause;
import org.beian.web.page.component.Formats;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Servlet for the years of the working calendar as a CSV file, and for the special days of one year
 * as they are entered.
 */
@Clause("B1")
@WebServlet("/operator/calendar.csv")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient CalendarYears years;
    @Inject private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String year = request.getParameter("year");
        if (year == null) {
            list(response);
        } else if (year.matches("[0-9]{4}")) {
            days(response, Integer.parseInt(year));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void list(HttpServletResponse response) throws IOException {
        ResourceBundle texts = Texts.of("Calendar", frame.getLocale());
        try (CsvFile csv = CsvFile.answer(response, "calendar")) {
            csv.line(
                    texts.getString("calendar.year"),
                    texts.getString("calendar.state"),
                    texts.getString("calendar.daysOff"),
                    texts.getString("calendar.makeUpDays"),
                    texts.getString("calendar.source"),
                    texts.getString("calendar.at"));
            for (CalendarYearLine line : years.list()) {
                String state = line.published() ? "calendar.PUBLISHED" : "calendar.PROVISIONAL";
                csv.line(
                        line.year(),
                        texts.getString(state),
                        line.daysOff(),
                        line.makeUpDays(),
                        line.inForce() == null ? null : line.inForce().source(),
                        line.inForce() == null
                                ? null
                                : Formats.time(line.inForce().decidedAt(), frame.getLocale()));
            }
        }
    }

    private void days(HttpServletResponse response, int year) throws IOException {
        try (CsvFile csv = CsvFile.toEnterAgain(response, "calendar-" + year, is("year", year))) {
            csv.line("day", "kind", "name");
            years.days(year)
                    .forEach(
                            day ->
                                    csv.line(
                                            day.date(),
                                            day.kind().name().toLowerCase(Locale.ROOT),
                                            day.name()));
        }
    }
}
