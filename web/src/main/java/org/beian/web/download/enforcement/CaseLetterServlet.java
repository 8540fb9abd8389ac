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

/**
 * Servlet for the letters on a case as PDF, by the ids of both; in English with {@code lang=en}.
 */
@Clause("16.3")
@WebServlet("/letters/cases/*")
public class CaseLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient CaseReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendLetter(request, response, reading::pdf);
    }
}
