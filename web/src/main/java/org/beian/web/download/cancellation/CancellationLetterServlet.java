package org.beian.web.download.cancellation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letter of the decision on a cancellation as PDF, by the id of the application; in
 * English with {@code lang=en}.
 */
@Clause("15.4")
@WebServlet("/letters/cancellations/*")
public class CancellationLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient CancellationReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<CancellationReading.File> found =
                PageErrors.ifThere(
                        () ->
                                reading.letter(
                                        path.replaceFirst("^/", ""), Downloads.language(request)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().pdf());
    }
}
