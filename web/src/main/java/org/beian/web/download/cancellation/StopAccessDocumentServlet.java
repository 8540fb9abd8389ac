package org.beian.web.download.cancellation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.access.notice.StopAccessNotices;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/** Servlet for the documents of a report on a stop-access notice. */
@Clause("15.5")
@WebServlet({
    "/provider/stopAccessDocuments/*",
    "/bureau/stopAccessDocuments/*",
    "/ministry/stopAccessDocuments/*"
})
public class StopAccessDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient StopAccessNotices notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, document) -> notices.document(Addressed.id(id).orElse(null), document));
    }
}
