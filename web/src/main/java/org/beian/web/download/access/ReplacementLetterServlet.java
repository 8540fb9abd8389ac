package org.beian.web.download.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.access.replacement.ReplacementReading;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letters on a move to another provider as PDF, by the ids of the move and of the
 * letter; in English with {@code lang=en}.
 */
@Clause("B13")
@WebServlet("/letters/replacements/*")
public class ReplacementLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReplacementReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] ids = Downloads.twoParts(request);
        Long replacement = ids == null ? null : Addressed.id(ids[0]).orElse(null);
        Long letter = ids == null ? null : Addressed.id(ids[1]).orElse(null);
        Optional<Letters.Pdf> found =
                replacement == null || letter == null
                        ? Optional.empty()
                        : PageErrors.ifThere(
                                () ->
                                        reading.pdf(
                                                replacement, letter, Downloads.language(request)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
