package org.beian.web.page.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.web.body.UnreadBody;

/**
 * Filter of the error pages, which answers a script of a page with the status alone. A script shows
 * no page that is answered; by the status {@code beian.js} tells what to do, and what was typed
 * stays. Faces would take the error page for a part of the page that the script asked for, and
 * fail.
 */
public final class ScriptErrorFilter extends HttpFilter {

    @Inject transient Incident incident;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!UnreadBody.isByScript(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
        // its number is in the log then
        response.getOutputStream().print(failed ? incident.getNumber() : "");
    }
}
