package org.beian.web.download.release;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.release.ReleaseReading;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Servlet for the letters on the release of a domain as PDF, by the ids of the release and of the
 * letter; in English with {@code lang=en}.
 */
@Clause("B11")
@WebServlet("/letters/domainReleases/*")
public class ReleaseLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReleaseReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] ids = Downloads.twoParts(request);
        Long release = ids == null ? null : Addressed.id(ids[0]).orElse(null);
        Long letter = ids == null ? null : Addressed.id(ids[1]).orElse(null);
        Optional<Letters.Pdf> found =
                release == null || letter == null
                        ? Optional.empty()
                        : PageErrors.ifThere(
                                () -> reading.pdf(release, letter, Downloads.language(request)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.sendLetter(response, found.get().number(), found.get().content());
    }
}
