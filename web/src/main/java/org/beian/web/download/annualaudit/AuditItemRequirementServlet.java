package org.beian.web.download.annualaudit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.law.Clause;
import org.beian.web.download.Downloads;

/** Servlet for the documents of departments' requirements, for those who have to follow them. */
@Clause("8.7")
@WebServlet({"/sponsor/auditRequirements/*", "/provider/auditRequirements/*"})
public class AuditItemRequirementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient AuditItemReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendAttachment(request, response, reading::requirementDocument);
    }
}
