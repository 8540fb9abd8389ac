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

/**
 * Servlet for the letters on an audited website as PDF, by the ids of both; in English with {@code
 * lang=en}.
 */
@Clause("18.2")
@WebServlet("/letters/audits/*")
public class AuditLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient AuditItemReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendLetter(request, response, reading::pdf);
    }
}
