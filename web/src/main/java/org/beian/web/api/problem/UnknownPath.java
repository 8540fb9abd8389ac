package org.beian.web.api.problem;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Servlet for paths under {@code /api} that no version of the interface has; it answers with a
 * problem detail, not with an error page.
 */
@WebServlet("/api/*")
public class UnknownPath extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CODE = "PATH_UNKNOWN";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServletProblems.answer(request, response, HttpServletResponse.SC_NOT_FOUND, CODE);
    }
}
