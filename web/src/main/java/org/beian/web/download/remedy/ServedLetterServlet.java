package org.beian.web.download.remedy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.remedy.service.ServiceReading;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for any letter of an authority as PDF, by its id, for those who record its service and
 * for its parties; in English with {@code lang=en}.
 */
@Clause("B5")
@WebServlet("/letters/served/*")
public class ServedLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ServiceReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        Optional<Letters.Pdf> found =
                Addressed.id(path == null ? null : path.substring(1))
                        .flatMap(
                                id ->
                                        PageErrors.ifThere(
                                                () ->
                                                        reading.letter(
                                                                id, Downloads.language(request))));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
