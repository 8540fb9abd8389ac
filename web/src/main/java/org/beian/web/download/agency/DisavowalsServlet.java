package org.beian.web.download.agency;

import static org.beian.web.page.export.Condition.is;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.beian.agency.DisavowalState;
import org.beian.agency.disavowal.DisavowalReading;
import org.beian.agency.disavowal.DisavowalView;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.export.CsvFile;

/** Servlet for the list of disavowals as a CSV file, with the filter of the list. */
@Clause("B12")
@WebServlet({
    "/sponsor/disavowals.csv",
    "/provider/disavowals.csv",
    "/bureau/disavowals.csv",
    "/ministry/disavowals.csv"
})
public class DisavowalsServlet extends HttpServlet {

    private static final int PART = 100;
    private static final long serialVersionUID = 1L;

    @Inject private transient DisavowalReading reading;
    @Inject private transient RegisterWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DisavowalState state =
                Stream.of(DisavowalState.values())
                        .filter(each -> each.name().equals(request.getParameter("state")))
                        .findFirst()
                        .orElse(null);
        List<DisavowalView> part = reading.list(state, Long.MAX_VALUE, PART);
        try (CsvFile csv = CsvFile.answer(response, "disavowals", is("state", state))) {
            csv.line(
                    words.text("disavowal.id"),
                    words.text("disavowal.filing"),
                    words.text("disavowal.subject"),
                    words.text("disavowal.provider"),
                    words.text("disavowal.submittedAt"),
                    words.text("disavowal.deadline"),
                    words.text("disavowal.answeredAt"),
                    words.text("disavowal.state"),
                    words.text("disavowal.clearedAt"));
            while (!part.isEmpty()) {
                part.forEach(each -> line(csv, each));
                part = reading.list(state, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void line(CsvFile csv, DisavowalView each) {
        csv.line(
                each.id(),
                each.applicationId(),
                each.subject(),
                each.provider(),
                words.time(each.submittedAt()),
                each.clock() == null ? "" : each.clock().date(),
                each.answeredAt() == null ? "" : words.time(each.answeredAt()),
                words.name(each.state()),
                each.clearedAt() == null ? "" : words.time(each.clearedAt()));
    }
}
