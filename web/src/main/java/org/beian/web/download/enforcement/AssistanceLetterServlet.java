package org.beian.web.download.enforcement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letters on a request for assistance as PDF, by the ids of both; in English with
 * {@code lang=en}.
 */
@Clause("16.5")
@WebServlet("/letters/assistances/*")
public class AssistanceLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient AssistanceReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] ids = Downloads.twoParts(request);
        Long letter = ids == null ? null : Addressed.id(ids[1]).orElse(null);
        Optional<Letters.Pdf> found =
                letter == null
                        ? Optional.empty()
                        : PageErrors.ifThere(
                                () -> reading.pdf(ids[0], letter, Downloads.language(request)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
