package org.beian.web.download.annualaudit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;

/**
 * Servlet for the scanned papers of departments' opinions; the path names the opinion and its
 * document.
 */
@Clause("18.3")
@WebServlet({
    "/sponsor/opinionDocuments/*",
    "/department/opinionDocuments/*",
    "/bureau/opinionDocuments/*",
    "/ministry/opinionDocuments/*"
})
public class OpinionDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient OpinionReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request, response, (opinion, document) -> reading.document(opinion));
    }
}
