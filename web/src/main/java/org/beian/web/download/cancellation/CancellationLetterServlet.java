package org.beian.web.download.cancellation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letters on a cancellation as PDF: the decision by the id of the application, any
 * by the ids of application and letter; in English with {@code lang=en}.
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
        String[] ids = Downloads.twoParts(request);
        Locale language = Downloads.language(request);
        Optional<Letters.Pdf> found =
                PageErrors.ifThere(
                        () ->
                                ids == null
                                        ? reading.letter(path.replaceFirst("^/", ""), language)
                                        : reading.pdf(
                                                ids[0],
                                                Addressed.id(ids[1]).orElse(null),
                                                language));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
