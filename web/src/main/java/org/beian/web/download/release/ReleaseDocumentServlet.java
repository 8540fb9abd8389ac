package org.beian.web.download.release;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.release.ReleaseReading;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/** Servlet for the documents of a release of a domain, by the ids of both. */
@Clause("B11")
@WebServlet({
    "/sponsor/releaseDocuments/*",
    "/provider/releaseDocuments/*",
    "/bureau/releaseDocuments/*",
    "/ministry/releaseDocuments/*"
})
public class ReleaseDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ReleaseReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, document) -> reading.document(Addressed.id(id).orElse(null), document));
    }
}
