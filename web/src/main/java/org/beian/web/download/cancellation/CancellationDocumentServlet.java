package org.beian.web.download.cancellation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;

/** Servlet for the documents of an application for cancellation, such as the sponsor's mandate. */
@Clause("15.2")
@WebServlet({
    "/sponsor/cancellationDocuments/*",
    "/provider/cancellationDocuments/*",
    "/bureau/cancellationDocuments/*",
    "/ministry/cancellationDocuments/*"
})
public class CancellationDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient CancellationReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, reading::document);
    }
}
