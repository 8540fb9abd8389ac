package org.beian.web.download.remedy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.remedy.service.ServiceReading;
import org.beian.web.download.Downloads;
import org.beian.web.page.component.Addressed;

/** Servlet for the document that proves the service of a letter, by the letter's id. */
@Clause("B5")
@WebServlet({"/bureau/serviceProofs/*", "/ministry/serviceProofs/*"})
public class ServiceProofServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient ServiceReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(
                request,
                response,
                (id, proof) ->
                        reading.proof(
                                proof.equals("proof") ? Addressed.id(id).orElse(null) : null));
    }
}
