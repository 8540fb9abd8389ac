package org.beian.web.download.paper;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.beian.document.Attachment;
import org.beian.filing.paper.PaperAnswerReading;
import org.beian.law.Clause;
import org.beian.web.download.ScanServlet;
import org.beian.web.page.component.Addressed;

/** Servlet for the scans of answers on paper, for their sponsor and the authority that has them. */
@Clause("8.8")
@WebServlet({"/sponsor/paperAnswers/*", "/bureau/paperAnswers/*", "/ministry/paperAnswers/*"})
public class PaperAnswerServlet extends ScanServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient PaperAnswerReading reading;

    @Override
    protected Attachment read(String id, String part, String reason) {
        return reading.scan(part.equals("scan") ? Addressed.id(id).orElse(null) : null, reason);
    }
}
