package org.beian.web.download.annualaudit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;

/** Servlet for the documents of departments' requirements in a campaign, for authorities. */
@Clause("8.7")
@WebServlet({"/bureau/auditRequirements/*", "/ministry/auditRequirements/*"})
public class AuditRequirementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient AuditReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, reading::document);
    }
}
