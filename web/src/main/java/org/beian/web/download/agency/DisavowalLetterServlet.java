package org.beian.web.download.agency;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.agency.disavowal.DisavowalReading;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letter on what was found about a disavowal as PDF, by its id; in English with
 * {@code lang=en}.
 */
@Clause("B12")
@WebServlet("/letters/disavowals/*")
public class DisavowalLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient DisavowalReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<Letters.Pdf> found =
                PageErrors.ifThere(
                        () ->
                                reading.letter(
                                        path.replaceFirst("^/", ""), Downloads.language(request)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
