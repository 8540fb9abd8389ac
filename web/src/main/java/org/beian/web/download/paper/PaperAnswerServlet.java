package org.beian.web.download.paper;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.filing.paper.PaperAnswerReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/** Servlet for the scans of answers on paper, for their sponsor and the authority that has them. */
@Clause("8.8")
@WebServlet({"/sponsor/paperAnswers/*", "/bureau/paperAnswers/*", "/ministry/paperAnswers/*"})
public class PaperAnswerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient PaperAnswerReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, scan) ->
                        reading.scan(scan.equals("scan") ? Addressed.id(id).orElse(null) : null));
    }
}
