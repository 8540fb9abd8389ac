package org.beian.web.download.remedy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/** Servlet for the paper of the outcome of a remedy, by the id of the remedy. */
@Clause("B5")
@WebServlet({"/bureau/remedyPapers/*", "/ministry/remedyPapers/*"})
public class RemedyPaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient RemedyReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, paper) ->
                        reading.paper(
                                paper.equals("paper") ? Addressed.id(id).orElse(null) : null));
    }
}
