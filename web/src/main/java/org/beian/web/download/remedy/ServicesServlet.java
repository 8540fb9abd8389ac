package org.beian.web.download.remedy;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.beian.law.Clause;
import org.beian.remedy.service.ServiceFilter;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceView;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;
import org.beian.web.page.remedy.ServicesPage;

/** Servlet for a list of letters by their service as a CSV file, with the filter of the list. */
@Clause("B5")
@WebServlet({"/bureau/services.csv", "/ministry/services.csv"})
public class ServicesServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient ServiceReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServiceFilter filter =
                ServicesPage.filter(
                        request.getParameter("state"),
                        request.getParameter("way"),
                        request.getParameter("q"));
        List<ServiceView> part = reading.list(filter, null, PART, words.locale());
        try (CsvFile csv =
                CsvFile.answer(
                        response,
                        "services",
                        is("state", filter.state()),
                        is("way", filter.way()),
                        is("q", filter.number()))) {
            csv.line(
                    words.text("service.letter"),
                    words.text("service.title"),
                    words.text("service.addressee"),
                    words.text("service.issuedAt"),
                    words.text("service.serveBy"),
                    words.text("service.state"),
                    words.text("service.way"),
                    words.text("service.day"),
                    words.text("service.servedOn"),
                    words.text("service.reconsideration"),
                    words.text("service.lawsuit"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                Long last = part.get(part.size() - 1).id();
                part = reading.list(filter, last, PART, words.locale());
            }
        }
    }

    private void line(CsvFile csv, ServiceView each) {
        csv.line(
                each.letterNumber(),
                each.title(),
                each.addressee(),
                words.time(each.issuedAt()),
                each.serveBy(),
                words.name(each.state()),
                words.name(each.way()),
                each.day(),
                each.servedOn(),
                each.until() == null ? null : each.until().reconsideration(),
                each.until() == null ? null : each.until().lawsuit());
    }
}
