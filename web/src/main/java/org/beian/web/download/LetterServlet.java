package org.beian.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.beian.filing.reading.FilingLetters;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letters of an application as PDF, for its applicant and its bureau; in English
 * with {@code lang=en}.
 */
@Clause("12.5")
@WebServlet("/letters/*")
public class LetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient FilingLetters letters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] ids = Downloads.twoParts(request);
        Locale locale = Downloads.language(request);
        Optional<Letters.Pdf> found =
                ids == null || !ids[1].matches("[0-9]{1,18}")
                        ? Optional.empty()
                        : PageErrors.ifThere(
                                () -> letters.pdf(ids[0], Long.valueOf(ids[1]), locale));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
