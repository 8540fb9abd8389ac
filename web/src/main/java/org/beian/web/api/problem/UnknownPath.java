package org.beian.web.api.problem;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What lies under {@code /api} but in no version of the interface: a program reads a problem detail
 * here too, not a page.
 */
@WebServlet("/api/*")
public class UnknownPath extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CODE = "PATH_UNKNOWN";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EarlyProblems.answer(request, response, HttpServletResponse.SC_NOT_FOUND, CODE);
    }
}
