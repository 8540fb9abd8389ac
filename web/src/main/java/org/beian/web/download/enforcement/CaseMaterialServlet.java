package org.beian.web.download.enforcement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;

/** Servlet for the materials in the files of cases; the path names the case and the document. */
@Clause({"16.3", "8.8"})
@WebServlet({
    "/bureau/caseMaterials/*",
    "/ministry/caseMaterials/*",
    "/sponsor/caseMaterials/*",
    "/provider/caseMaterials/*"
})
public class CaseMaterialServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient CaseReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, reading::material);
    }
}
