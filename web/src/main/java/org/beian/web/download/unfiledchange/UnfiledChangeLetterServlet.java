package org.beian.web.download.unfiledchange;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.law.Clause;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.web.download.Downloads;

/**
 * Servlet for the letters on an unfiled change as PDF, by the ids of both; in English with {@code
 * lang=en}.
 */
@Clause("8.4")
@WebServlet("/letters/unfiledChanges/*")
public class UnfiledChangeLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient UnfiledChangeReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.sendLetter(request, response, reading::pdf);
    }
}
