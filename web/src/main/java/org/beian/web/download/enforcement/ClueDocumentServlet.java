package org.beian.web.download.enforcement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.enforcement.clue.ClueReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;

/** Servlet for the documents of the sources of clues; the path names the clue and its document. */
@Clause("16.1")
@WebServlet({"/bureau/clueDocuments/*", "/ministry/clueDocuments/*"})
public class ClueDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ClueReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, reading::document);
    }
}
